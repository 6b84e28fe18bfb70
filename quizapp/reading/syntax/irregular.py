"""English words whose forms follow no rule: verbs, nouns, comparisons and short words."""


def _pairs(table: str) -> dict[str, str]:
    """Return the words of a table "form=base form=base ..."."""
    return dict(pair.split("=") for pair in table.split())


# One verb a line: base, past, participle; variants by a stroke. Derived verbs ("overthrow") follow by prefix.
_VERBS = """
abide abode/abided abode/abided
arise arose arisen
awake awoke awoken
bear bore borne/born
beat beat beaten
become became become
befall befell befallen
beget begot/begat begotten
begin began begun
behold beheld beheld
bend bent bent
bereave bereft bereft
beseech besought besought
beset beset beset
bestride bestrode bestridden
bet bet bet
bid bade bidden
bide bode bided
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burnt burnt
burst burst burst
bust bust bust
buy bought bought
cast cast cast
catch caught caught
chide chid chidden
choose chose chosen
cleave cleft/clove cleft/cloven
cling clung clung
clothe clad clad
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
dive dove dived
do did done
draw drew drawn
dream dreamt dreamt
drink drank drunk
drive drove driven
dwell dwelt dwelt
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbear forbore forborne
forbid forbade/forbad forbidden
forecast forecast forecast
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forsake forsook forsaken
forswear forswore forsworn
freeze froze frozen
get got gotten/got
gild gilt gilt
gird girt girt
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
have had had
hear heard heard
heave hove hove
hew hewed hewn
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt knelt
knit knit knit
know knew known
lade laded laden
lay laid laid
lead led led
lean leant leant
leap leapt leapt
learn learnt learnt
leave left left
lend lent lent
let let let
lie lay lain
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
melt melted molten
mow mowed mown
offset offset offset
pay paid paid
plead pled pled
prove proved proven
put put put
quit quit quit
read read read
rend rent rent
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn
shake shook shaken
shave shaved shaven
shear shore shorn
shed shed shed
shine shone shone
shoe shod shod
shoot shot shot
show showed shown
shred shred shred
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
sling slung slung
slink slunk slunk
slit slit slit
smell smelt smelt
smite smote smitten
sneak snuck snuck
sow sowed sown
speak spoke spoken
speed sped sped
spell spelt spelt
spend spent spent
spill spilt spilt
spin spun spun
spit spat spat
split split split
spoil spoilt spoilt
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
strew strewed strewn
stride strode stridden
strike struck struck/stricken
string strung strung
strive strove striven
swear swore sworn
sweat sweat sweat
sweep swept swept
swell swelled swollen
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
thrive throve thriven
throw threw thrown
thrust thrust thrust
tread trod trodden
upset upset upset
wake woke woken
wear wore worn
weave wove woven
wed wed wed
weep wept wept
wet wet wet
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
wreak wrought wrought
wring wrung wrung
write wrote written
"""
# "overthrew" is to "overthrow" as "threw" is to "throw".
_VERB_PREFIXES = "counter inter under broad over fore back with mis out pre up re un co"
_AUXILIARIES = """
am=be is=be are=be was=be were=be been=be being=be 'm=be 're=be 's=be ai=be has=have had=have having=have
've=have hath=have does=do did=do done=do doing=do doth=do 'll=will wo=will ca=can sha=shall 'd=would
got=get gets=get getting=get
"""
# Regular in sound, not in spelling.
_RESPELT_VERBS = """
died=die dies=die dying=die lied=lie lies=lie lying=lie tied=tie ties=tie tying=tie untied=untie
untying=untie vied=vie vies=vie vying=vie belied=belie belying=belie underlying=underlie skied=ski
taxied=taxi dyed=dye dyeing=dye eyed=eye eyeing=eye singed=singe singeing=singe owed=owe owing=owe awed=awe
axed=axe axing=axe ached=ache aching=ache cached=cache panicked=panic panicking=panic mimicked=mimic
mimicking=mimic trafficked=traffic trafficking=traffic picnicked=picnic politicking=politic gassed=gas
gassing=gas quizzing=quiz quizzed=quiz focussed=focus focussing=focus programmed=program programming=program
kidnapped=kidnap kidnapping=kidnap worshipped=worship worshipping=worship hanged=hang used=use using=use
focuses=focus biases=bias canvases=canvas quizzes=quiz gases=gas aches=ache caches=cache axes=axe
bidding=bid shoeing=shoe shoes=shoe hoes=hoe tiptoes=tiptoe canoes=canoe routing=route costed=cost spat=spit
waltzes=waltz blitzes=blitz putting=put ageing=age queueing=queue refereed=referee guaranteed=guarantee
agreed=agree disagreed=disagree freed=free decreed=decree teed=tee added=add adding=add erred=err erring=err
ebbed=ebb ebbing=ebb egged=egg purred=purr butted=butt putted=putt biding=bide boding=bode
"""
_NOUNS = """
women=woman children=child people=people feet=foot teeth=tooth geese=goose mice=mouse lice=louse oxen=ox
brethren=brother dice=die grandchildren=grandchild lives=life wives=wife knives=knife wolves=wolf
halves=half selves=self shelves=shelf leaves=leaf loaves=loaf thieves=thief calves=calf elves=elf
scarves=scarf hooves=hoof dwarves=dwarf wharves=wharf sheaves=sheaf midwives=midwife housewives=housewife
bookshelves=bookshelf analyses=analysis crises=crisis theses=thesis hypotheses=hypothesis bases=base
oases=oasis axes=axis diagnoses=diagnosis emphases=emphasis parentheses=parenthesis syntheses=synthesis
metamorphoses=metamorphosis prognoses=prognosis phenomena=phenomenon criteria=criterion automata=automaton
data=data media=medium bacteria=bacterium strata=stratum memoranda=memorandum referenda=referendum
curricula=curriculum errata=erratum millennia=millennium alumni=alumnus fungi=fungus nuclei=nucleus
radii=radius stimuli=stimulus loci=locus cacti=cactus foci=focus syllabi=syllabus genera=genus
corpora=corpus opera=opera formulae=formula larvae=larva antennae=antenna vertebrae=vertebra alumnae=alumna
nebulae=nebula algae=alga indices=index matrices=matrix vertices=vertex appendices=appendix vortices=vortex
codices=codex plateaux=plateau tableaux=tableau bureaux=bureau pence=penny passersby=passerby series=series
species=species means=means headquarters=headquarters barracks=barracks news=news works=work
aircraft=aircraft politics=politics economics=economics physics=physics mathematics=mathematics
ethics=ethics statistics=statistic tactics=tactic shoes=shoe toes=toe canoes=canoe foes=foe hoes=hoe
oboes=oboe movies=movie cookies=cookie zombies=zombie calories=calorie rookies=rookie prairies=prairie
sorties=sortie ties=tie pies=pie lies=lie dies=die menageries=menagerie birdies=birdie collies=collie
genies=genie hippies=hippie aches=ache headaches=headache caches=cache moustaches=moustache buses=bus
gases=gas atlases=atlas viruses=virus campuses=campus bonuses=bonus censuses=census statuses=status
choruses=chorus circuses=circus lenses=lens walruses=walrus octopuses=octopus biases=bias canvases=canvas
aliases=alias caucuses=caucus consensuses=consensus quizzes=quiz waltzes=waltz skis=ski taxis=taxi
monies=money schoolchildren=schoolchild bus=bus gas=gas lens=lens bias=bias canvas=canvas atlas=atlas
"""
# Plurals without a singular of the same meaning.
_PLURAL_ONLY = """
troops clothes pants jeans trousers thanks regards goods contents surroundings whereabouts proceedings
savings earnings arrears remains manners auspices tenterhooks scissors outskirts spoils credentials riches
hostilities
"""
_COMPARED = """
better=good best=good worse=bad worst=bad more=more most=most less=less least=least further=far farther=far
furthest=far farthest=far elder=old eldest=old later=late latest=late fewer=few fewest=few lesser=less
inner=inner outer=outer upper=upper freer=free freest=free truer=true bluer=blue former=former
"""
# Adjectives in -e: their comparison only adds -r and -st.
_IN_E = """
able ample brave close coarse crude cute dense fierce fine gentle grave hoarse huge humble idle lame large
late little loose mature mere nice noble obscure pale polite profound pure rare remote rude safe severe
simple sincere sparse stable strange subtle sure tame tense true vague vile white wide wise
"""
_PRONOUNS = """
me=I i=I us=we him=he her=she them=they 'em=they mine=my yours=your hers=her ours=our theirs=their whom=who
these=this those=that 's=we
"""
_PARTICLES = "n't=not an=a these=this those=that"


def _irregular_verbs() -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in _VERBS.strip().splitlines():
        base, *rest = line.split()
        forms |= dict.fromkeys("/".join(rest).split("/"), base) | {base: base}
    # Forms that two verbs share go to the commoner one.
    return forms | _pairs(
        "saw=see lay=lay ground=grind wound=wind felt=feel left=leave found=find fell=fall bore=bear"
    )


def _forms(place: int) -> frozenset[str]:
    """Return the irregular pasts (place 1) or participles (place 2)."""
    lines = (line.split() for line in _VERBS.strip().splitlines())
    return frozenset(form for line in lines for form in line[place].split("/"))


PASTS, PARTICIPLES = _forms(1), _forms(2)
PAST_OF = {line.split()[0]: line.split()[1].split("/")[0] for line in _VERBS.strip().splitlines()}
PARTICIPLE_OF = {line.split()[0]: line.split()[2].split("/")[0] for line in _VERBS.strip().splitlines()}
AUXILIARIES = _pairs(_AUXILIARIES)
IRREGULAR_VERBS = _irregular_verbs()
VERB_PREFIXES = tuple(_VERB_PREFIXES.split())
RESPELT_VERBS = _pairs(_RESPELT_VERBS)
NOUNS = _pairs(_NOUNS) | {word: word for word in _PLURAL_ONLY.split()}
COMPARED = _pairs(_COMPARED)
ADJECTIVES_IN_E = frozenset(_IN_E.split())
PRONOUNS = _pairs(_PRONOUNS)
PARTICLES = _pairs(_PARTICLES)
