import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Call


def test_facts_prints_every_date_with_its_exact_place(call: Call, article_file: Path) -> None:
    done = call("facts", article_file, "--json")

    dates = json.loads(done.stdout)["dates"]
    assert done.exit_code == 0
    assert [(d["text"], d["first"], d["last"], d["precision"], d["bound"]) for d in dates] == [
        ("4 May 1820", "1820-05-04", "1820-05-04", "day", "exact"),
        ("9 June 1875", "1875-06-09", "1875-06-09", "day", "exact"),
        ("2 April 1901", "1901-04-02", "1901-04-02", "day", "exact"),
        ("4 June 1932", "1932-06-04", "1932-06-04", "day", "exact"),
    ]
    assert all(ARTICLE[d["start"] : d["end"]] == d["text"] for d in dates)


def test_facts_names_the_article_by_the_hash_of_its_bytes(call: Call, article_file: Path) -> None:
    article = json.loads(call("facts", article_file, "--json").stdout)["article"]

    assert article["title"] == "Ashford Mill"
    assert article["characters"] == len(ARTICLE)
    assert article["sha256"] == hashlib.sha256(article_file.read_bytes()).hexdigest()


def test_facts_reads_standard_input(call: Call) -> None:
    done = call("facts", "-", "--json", input=ARTICLE.encode())

    assert len(json.loads(done.stdout)["facts"]) == 4


def test_facts_says_without_json_what_it_found(call: Call, article_file: Path) -> None:
    done = call("facts", article_file)

    assert "Ashford Mill burned down [1875-06-09 .. 1875-06-09]" in done.stdout


def test_an_article_without_facts_is_read_and_said_to_have_none(call: Call) -> None:
    done = call("facts", "-", "--json", input=b"Nothing. At all.")

    assert done.exit_code == 0
    assert json.loads(done.stdout)["facts"] == []
    assert "no fact was found" in done.stderr


def test_generate_is_the_same_for_the_same_seed(call: Call, article_file: Path) -> None:
    once, again = (call("generate", article_file, "--json", "--seed", "7").stdout for _ in range(2))

    assert once == again


def test_generate_prints_items_whose_evidence_is_the_articles_own(call: Call, article_file: Path) -> None:
    items = json.loads(call("generate", article_file, "--json").stdout)["items"]

    assert items
    for item in items:
        assert all(ARTICLE[e["start"] : e["end"]] == e["text"] for e in item["evidence"])
        assert item["flaws"] == []
        if item["kind"] == "choice":
            assert [option["correct"] for option in item["options"]].count(True) == 1


def test_generate_all_shows_what_was_rejected_and_why(call: Call) -> None:
    unclear = f"{ARTICLE}The city closed the wing on 3 March 1950."

    shown = json.loads(call("generate", "-", "--json", input=unclear).stdout)["items"]
    everything = json.loads(call("generate", "-", "--json", "--all", input=unclear).stdout)["items"]

    rejected = [item for item in everything if item["flaws"]]
    assert len(everything) > len(shown)
    assert any("the wing" in item["stem"] for item in rejected)


BAD_ARTICLES = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n", "empty"),
    "binary": (bytes(range(256)) * 4, "binary"),
    "latin-1": ("Der Krieg begann für alle 1939.".encode("latin-1"), "UTF-8"),
    "utf-16": ("In 1939 the war began.".encode("utf-16"), "UTF-16"),
    "ten megabytes": (b"In 1939 the war began. " * 450_000, "limit"),
}


@pytest.mark.parametrize("command", ["facts", "generate"])
@pytest.mark.parametrize(("data", "says"), BAD_ARTICLES.values(), ids=BAD_ARTICLES)
def test_a_bad_article_is_refused_with_one_line(
    call: Call, tmp_path: Path, command: str, data: bytes, says: str
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)

    done = call(command, path)

    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert says in done.stderr


def test_a_file_that_is_not_there_is_refused(call: Call) -> None:
    done = call("facts", "nowhere.txt")

    assert (done.exit_code, done.stderr) == (
        1,
        "quizapp: cannot read nowhere.txt: No such file or directory.\n",
    )


def test_an_unknown_form_of_file_is_refused(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "article.xyz"
    path.write_text(ARTICLE, encoding="utf-8")

    assert call("facts", path).exit_code == 1


@pytest.mark.parametrize("arguments", [("frob",), ("facts",), ("generate", "a.txt", "--seed", "x")])
def test_a_wrong_call_exits_with_2(call: Call, arguments: tuple[str, ...]) -> None:
    assert call(*arguments).exit_code == 2


def test_help_names_the_kinds_of_facts(call: Call) -> None:
    assert "event, role, place, figure, claim" in call("facts", "--help").stdout
