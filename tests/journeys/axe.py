"""The rules of axe-core, run in the page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}


def find_axe_violations(page: Page) -> list[str]:
    """Return the violations of WCAG 2.2 A and AA and of axe's best practices, each with its element."""
    page.evaluate(AXE_SCRIPT)
    results = page.evaluate("options => axe.run(options)", OPTIONS)
    return [
        f"axe {rule['id']}: {node['target'][-1]}: {_reason(node)}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]


def _reason(node: dict[str, list[dict[str, str]]]) -> str:
    return "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])
