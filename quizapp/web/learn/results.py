"""What came of it: one attempt's result, and all of a learner's over time."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.queries import timeline, trend
from quizapp.queries.attempts import find_overview
from quizapp.queries.met_events import list_met_events
from quizapp.queries.my_results import PAGE, list_my_results
from quizapp.services.refusals import NotFound
from quizapp.web.access import audience, current_user
from quizapp.web.learn.blueprint import blueprint
from quizapp.web.learn.sitting import ATTEMPT


@blueprint.get(f"{ATTEMPT}/result")
@audience("learner")
def result(attempt_id: int) -> ResponseReturnValue:
    """Show the score, each item's mark, and the timeline of the events met."""
    overview = find_overview(attempt_id, current_user.id)
    if overview is None:
        raise NotFound("There is no such attempt.", "Look under “My results”.")
    if overview.attempt.submitted_at is None:
        return redirect(url_for("learn.attempt", attempt_id=attempt_id), 303)
    events = list_met_events(attempt_id)
    return render_template(
        "learn/result.html",
        overview=overview,
        events=events,
        timeline=timeline.lay_out(events),
        timeline_words=timeline.say_span(events) if events else "",
    )


@blueprint.get("/results")
@audience("learner")
def my_results() -> ResponseReturnValue:
    """Show the learner's attempts, the newest first, and how the results went."""
    before = request.args.get("before", type=int)
    if before is not None and not 0 < before < 2**31:
        before = None
    results = list_my_results(current_user.id, before=before)
    older = results[-1].attempt_id if len(results) == PAGE else None
    return render_template(
        "learn/my_results.html", results=results, older=older, trend=trend.draw_trend(results)
    )
