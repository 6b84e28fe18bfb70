import pytest
from flask_sqlalchemy.session import Session
from sqlalchemy import select
from sqlalchemy.orm import scoped_session

from quizapp.models.banks import ItemVersion
from quizapp.models.rankers import RankerFit
from quizapp.queries.rankers import find_ranker
from quizapp.reading.importers import read_file
from quizapp.services import banks, rankers
from quizapp.services.rankers import LEAST, TooFewDecisions
from quizapp.writing.ranker import SHIPPED, Ranker
from tests.factories import NOON, make_decisions, make_teacher, planted_decisions

pytestmark = pytest.mark.usefixtures("session")
ARTICLE = (
    "The canal\n\nThe town of Weir began to build the canal in 1790. "
    "Weir opened its first railway station on 3 May 1846. The company of Weir sold the canal in 1901.\n"
)


def test_a_fit_finds_what_the_teacher_goes_by(session: scoped_session[Session]) -> None:
    make_decisions(make_teacher(), planted_decisions(120))

    found = rankers.fit_ranker()

    assert (found.taken, found.others) == (60, 60)
    assert found.fitted.weights["planted"] > 1.5
    assert abs(found.fitted.weights["idle"]) < 0.8
    assert found.is_better
    assert found.verdict_fitted.area > 0.75
    assert session.scalars(select(RankerFit)).all() == []  # nothing is applied unasked


@pytest.mark.parametrize("approved", [LEAST - 1, 60 - LEAST + 1])
def test_too_few_decisions_of_either_sort_are_refused_with_what_to_do(approved: int) -> None:
    verdicts = ["approve"] * approved + ["reject"] * (60 - approved)
    make_decisions(make_teacher(), [({"date": at / 60}, verdict) for at, verdict in enumerate(verdicts)])

    with pytest.raises(TooFewDecisions, match=f"{approved} drafts were approved") as refused:
        rankers.fit_ranker()

    assert "Go on with the review" in str(refused.value)


def test_an_applied_ranker_rates_the_drafts_written_after_it(session: scoped_session[Session]) -> None:
    rankers.use_ranker(Ranker({"bias": -1.0}), decisions=40, now=NOON)
    article = read_file(ARTICLE.encode(), "canal.txt")

    banks.create_from_article(article, name="canal.txt", teacher_id=make_teacher().id, now=NOON)

    versions = session.scalars(select(ItemVersion)).all()
    assert versions
    assert {version.quality for version in versions} == {0.2689}  # 1 / (1 + e)
    assert all(version.features and "syntax" in version.features for version in versions)


def test_the_shipped_weights_come_back(session: scoped_session[Session]) -> None:
    rankers.use_ranker(Ranker({"date": 1.0}), decisions=50, now=NOON)

    rankers.use_shipped_ranker()

    assert find_ranker().ranker == SHIPPED
    assert session.scalars(select(RankerFit)).all() == []
