import json
from pathlib import Path

from tests.cli.conftest import ARTICLE, Call

UNTOLD = "Ashford Mill\n\nThe mill at Ashford stood in a green valley. Nobody knew why.\n"


def test_each_sentence_is_printed_with_its_facts_and_their_questions(call: Call, article_file: Path) -> None:
    done = call("coverage", article_file)

    assert done.exit_code == 0
    assert "+ Ashford Mill burned down on 9 June 1875.\n    f2 event: Ashford Mill burned" in done.stdout
    assert "(when)" in done.stdout
    assert "\n4 facts, " in done.stdout


def test_what_stopped_a_fact_is_told_by_the_name_of_its_check(call: Call) -> None:
    done = call("coverage", "-", input=UNTOLD.encode())

    assert "- The mill at Ashford stood in a green valley.\n" in done.stdout
    assert "        no question: " in done.stdout
    assert done.stdout.endswith(("stopped by nothing_to_ask\n", "stopped by self_contained\n"))


def test_the_json_places_each_sentence_and_names_the_items_of_generate(
    call: Call, article_file: Path
) -> None:
    covered = json.loads(call("coverage", article_file, "--json", "--seed", "5").stdout)
    generated = json.loads(call("generate", article_file, "--json", "--seed", "5").stdout)

    sentences = covered["sentences"]
    told = [ARTICLE[s["start"] : s["end"]] for s in sentences]
    assert told[1] == "Ashford Mill burned down on 9 June 1875."
    by_fact = {fact["id"]: fact["items"] for s in sentences for fact in s["facts"]}
    assert by_fact == {
        fact: [item["id"] for item in generated["items"] if fact in item["facts"]] for fact in by_fact
    }
    assert covered["article"] == generated["article"]
