"""How English spells -s, -ed, -ing, -er and -est: what a form was before its ending."""

import re

# Stems that lost an e against the rules below ...
_LOST = """
creat recreat procreat permeat delineat nauseat unit reunit writ rewrit invit ignit excit incit recit
expedit complet delet compet deplet secret excret concret promot devot denot demot connot emot tast wast
past hast bast chang exchang interchang arrang rearrang rang outrang challeng aveng reveng plung loung lung
hing infring imping cring ting bing spong expung estrang derang fring scroung syring preced conced reced
seced interced imped supersed stamped acced ced guid misguid adher interfer persever rever coher explor
restor ignor ador implor deplor conven reconven interven contraven postpon aton condon enthron dethron
telephon inton breath bath cloth loath sooth seeth writh sheath unsheath wreath swath com welcom becom
overcom inhal exhal impal scal escap reshap landscap telescop elop hous rehous rous arous espous brows caus
paus prais rais bruis cruis leas releas eas diseas teas appeas pleas displeas creas increas decreas greas
pois nois leav weav heav cleav leagu tongu besieg siev lodg styl persuad dissuad pervad queu gaug consol
cajol parol enclos extradit prearrang teeth massacr
"""
# ... and stems that lost none.
_KEPT = """
focus bias canvas caucus chorus gas bus combat output input debut murmur augur sulphur sulfur pencil devil
stencil imperil catalog dialog waltz blitz spritz develop redevelop envelop victim maxim organ pillar collar
sugar ski radio echo veto fulfil council ruin fuel duel bail bargain iron quit float treat lens martyr offer
suffer total equal rival signal label model travel cancel marshal channel level tunnel compel propel rebel
expel repel quarrel control patrol extol program profit limit bedevil
"""
LOST_E = frozenset(_LOST.split())
KEPT = frozenset(_KEPT.split())
# For the rest: the first pattern that fits the whole stem decides whether it lost an e.
_ENDINGS = (
    (r".*[^aeiouywrl]l", True),  # settle, handle; not crawl, curl
    (r".*(?:[cvuz]|[dlr]g)", True),  # force, move, argue, seize, judge, bulge, charge
    (r".*(?:ss|zz|ng)", False),
    (r".*s", True),  # cause, sense, revise
    (r".*(?:[iu]at|[aeiou]iat)", True),  # initiate, evaluate
    (r"(?:[^aeiouy]|qu)*[aeiouy][^aeiouywx]", True),  # bake, use, quote: else the consonant were doubled
    (r".*quir", True),
    (r".*[aeiouy][aeiouy][^aeiouy]", False),  # cook, avoid
    (r".*(?:at|ut|[aiou]d|[iu]r|ar|[aiu]n|[aiuy]m|[aiou]b|[aiou]k|[aeiou]g|[iouy]l|yp|yn|[aiu]f)", True),
    (r".*", False),  # visit, offer, open, develop, jump
)
ENDINGS = tuple((re.compile(pattern), verdict) for pattern, verdict in _ENDINGS)
DOUBLED = re.compile(r".*[aeiouy]([bdgkmnprtvl])\1")
ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]+")
_KEEPS_LL = """
install reinstall uninstall enroll fulfill recall forestall appall enthrall befall distill instill refill
overspill
"""
KEEPS_LL = frozenset(_KEEPS_LL.split())


def unsuffixed(stem: str) -> str:
    """Return the word whose -ed or -ing form begins with `stem`: "plann" gives "plan", "mov" gives "move"."""
    if stem in KEPT or stem in KEEPS_LL:
        return stem
    if stem in LOST_E:
        return stem + "e"
    if DOUBLED.fullmatch(stem) and not (stem.endswith("ll") and ONE_SYLLABLE.fullmatch(stem)):
        return stem[:-1]
    lost = next(verdict for pattern, verdict in ENDINGS if pattern.fullmatch(stem))
    return stem + "e" if lost else stem


def singular(word: str) -> str:
    """Return the word before its -s: "cities" gives "city", "churches" "church", "causes" "cause"."""
    if not word.isalpha() and word[:1].isdigit():  # "1970s" is no plural
        return word
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - not "dies", "ties"
        return word[:-3] + "y"
    if re.search(r"(?:[cst]h|ss|x|zz|[^aeiou]o)es$", word):
        return word[:-2]
    if word.endswith(("ss", "us", "is")) or not word.endswith("s") or len(word) < 3:  # noqa: PLR2004 - "is", "as"
        return word
    return word[:-1]
