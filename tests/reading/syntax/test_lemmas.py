import pytest

from quizapp.reading.syntax.lemmas import lemma

PAST = """
attacked=attack crossed=cross moved=move forced=force argued=argue seized=seize judged=judge settled=settle
crawled=crawl planned=plan occurred=occur controlled=control called=call passed=pass visited=visit
created=create invited=invite completed=complete promoted=promote contributed=contribute decided=decide
avoided=avoid concluded=conclude declared=declare appeared=appear acquired=acquire repaired=repair
entered=enter explored=explore captured=capture murmured=murmur examined=examine remained=remain
abandoned=abandon happened=happen intervened=intervene renamed=rename aimed=aim assumed=assume
developed=develop escaped=escape hoped=hope hopped=hop carried=carry played=play died=die tied=tie
agreed=agree freed=free needed=need panicked=panic breathed=breathe changed=change belonged=belong
besieged=besiege charged=charge focused=focus caused=cause rebelled=rebel installed=install travelled=travel
traveled=travel added=add surrendered=surrender launched=launch denounced=denounce annexed=annex
retreated=retreat evacuated=evacuate liberated=liberate defeated=defeat signed=sign ratified=ratify
issued=issue rescued=rescue invaded=invade loaded=load used=use liked=like looked=look smoked=smoke
described=describe behaved=behave believed=believe produced=produce led=lead fought=fight began=begin
took=take overthrew=overthrow withdrew=withdraw withstood=withstand undertook=undertake broke=break
wrote=write rose=rise fell=fall felt=feel left=leave found=find founded=found said=say told=tell sank=sink
struck=strike fled=flee flew=fly sent=send spent=spend held=hold bore=bear rebuilt=rebuild mistook=mistake
foresaw=foresee bound=bind wound=wind lay=lay saw=see went=go
"""
PARTICIPLES = """
taken=take broken=break written=write driven=drive fallen=fall risen=rise overthrown=overthrow sworn=swear
frozen=freeze hidden=hide forgotten=forget begun=begin sunk=sink stricken=strike slain=slay drawn=draw
won=win met=meet lost=lose paid=pay sold=sell kept=keep caught=catch taught=teach brought=bring sought=seek
put=put cut=cut set=set shut=shut spread=spread beaten=beat born=bear known=know shown=show gone=go
"""
PRESENT = """
attacks=attack crosses=cross reaches=reach causes=cause carries=carry dies=die goes=go fixes=fix
"""
GERUNDS = """
attacking=attack moving=move running=run lying=lie dying=die bringing=bring missing=miss making=make
"""
PLURALS = """
armies=army churches=church causes=cause men=man women=woman wolves=wolf crises=crisis countries=country
guardsmen=guardsman heroes=hero cities=city days=day buses=bus losses=loss troops=troops
headquarters=headquarters series=series phenomena=phenomenon children=child ties=tie
"""


@pytest.mark.parametrize("pair", f"{PAST} {PARTICIPLES} {PRESENT} {GERUNDS}".split())
def test_verbs_return_to_their_base_form(pair: str) -> None:
    form, base = pair.split("=")

    assert lemma(form, "VERB") == base


@pytest.mark.parametrize("pair", PAST.split())
def test_the_penn_tag_does_not_change_a_plain_past_form(pair: str) -> None:
    form, base = pair.split("=")

    assert lemma(form.capitalize(), "VERB", "VBD") == base


@pytest.mark.parametrize("form", ["found", "bring", "need", "embed", "fall", "wound", "feed"])
def test_a_form_tagged_as_base_stays(form: str) -> None:
    assert lemma(form, "VERB", "VB") == form


@pytest.mark.parametrize("pair", PLURALS.split())
def test_plurals_return_to_the_singular(pair: str) -> None:
    form, base = pair.split("=")

    assert lemma(form, "NOUN", "NNS") == base


@pytest.mark.parametrize(
    ("form", "upos", "xpos", "base"),
    [
        ("was", "AUX", "VBD", "be"),
        ("wo", "AUX", "MD", "will"),
        ("\u2019ve", "AUX", "VBP", "have"),
        ("n\u2019t", "PART", "RB", "not"),
        ("States", "PROPN", "NNPS", "States"),
        ("pass", "NOUN", "NN", "pass"),
        ("1970s", "NOUN", "NNS", "1970s"),
        ("larger", "ADJ", "JJR", "large"),
        ("biggest", "ADJ", "JJS", "big"),
        ("heavier", "ADJ", "JJR", "heavy"),
        ("better", "ADV", "RBR", "good"),
        ("stronger", "ADJ", "JJR", "strong"),
        ("them", "PRON", "PRP", "they"),
        ("those", "DET", "DT", "that"),
        ("Soviet", "ADJ", "JJ", "soviet"),
        ("", "VERB", "", ""),
    ],
)
def test_other_words_return_to_their_dictionary_form(form: str, upos: str, xpos: str, base: str) -> None:
    assert lemma(form, upos, xpos) == base
