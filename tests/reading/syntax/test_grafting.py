"""Trees of parts put together to one of the whole sentence."""

from quizapp.reading.syntax.grafting import append, graft, prune
from quizapp.reading.syntax.tree import Tree
from tests.trees import grow

TEXT = "Lund (a port) fell in May and Harn burned"
WHOLE = grow(
    TEXT,
    """
    Lund Lund PROPN NNP 6 nsubj
    ( ( PUNCT -LRB- 4 punct
    a a DET DT 4 det
    port port NOUN NN 6 obj
    ) ) PUNCT -RRB- 4 punct
    fell fall VERB VBD 0 root
    and and CCONJ CC 9 cc
    Harn Harn PROPN NNP 9 nsubj
    burned burn VERB VBD 6 conj
    """,
)
PART = grow(
    TEXT,
    """
    Lund Lund PROPN NNP 2 nsubj
    fell fall VERB VBD 0 root
    and and CCONJ CC 5 cc
    Harn Harn PROPN NNP 5 nsubj
    burned burn VERB VBD 2 conj
    """,
)
END = grow(
    TEXT,
    """
    Harn Harn PROPN NNP 2 nsubj
    burned burn VERB VBD 0 root
    """,
    start=TEXT.index("Harn"),
)


def arcs(tree: Tree) -> str:
    """Return every word with its head and relation, in order."""
    heads = {-1: "-"} | {word.index: word.text for word in tree.words}
    return " ".join(f"{word.text}<{heads[word.head]}:{word.relation}" for word in tree.words)


def test_what_a_part_lacks_hangs_on_the_word_before_as_an_aside() -> None:
    assert arcs(graft(WHOLE, PART)) == (
        "Lund<fell:nsubj (<port:punct a<port:det port<Lund:parataxis )<port:punct fell<-:root "
        "and<burned:cc Harn<burned:nsubj burned<fell:conj"
    )


def test_words_that_go_leave_no_gap() -> None:
    pruned = prune(WHOLE, [word.span for word in PART.words])

    assert pruned == PART


def test_a_word_is_not_pruned_from_under_another() -> None:
    assert prune(WHOLE, [word.span for word in WHOLE.words if word.text != "port"]) is None


def test_a_last_part_is_coordinated_with_the_clause_before() -> None:
    assert arcs(append(PART, END)) == (
        "Lund<fell:nsubj fell<-:root and<burned:cc Harn<burned:nsubj burned<fell:conj"
    )


def test_what_is_no_clause_is_only_set_before_the_last_part() -> None:
    text = "In spring Harn burned"
    whole = grow(
        text,
        """
        In in ADP IN 2 case
        spring spring NOUN NN 0 root
        Harn Harn PROPN NNP 2 appos
        burned burn VERB VBN 3 acl
        """,
    )
    end = grow(text, "Harn Harn PROPN NNP 2 nsubj\nburned burn VERB VBD 0 root", start=text.index("Harn"))

    assert (
        arcs(append(whole, end)) == "In<spring:case spring<burned:discourse Harn<burned:nsubj burned<-:root"
    )
