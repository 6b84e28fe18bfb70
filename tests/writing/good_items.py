"""Good items of many subjects, each with its key first: what the reviewer must let pass."""

# ruff: noqa: E501 - one item a line reads as a table

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Option, OrderingItem
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Day, Interval

# fmt: off - one item a line reads as a table
CHOICES: tuple[tuple[str, str, str, str], ...] = (
    # asks, stem, options (key first), the sentence that proves the key, if it is quoted
    (
        "who",
        "Who was the first president of the United States?",
        "George Washington|John Adams|Thomas Jefferson|James Madison",
        "George Washington took office as the first president in 1789.",
    ),
    (
        "when",
        "In what year did the Berlin Wall fall?",
        "1989|1987|1991",
        "The Berlin Wall fell in November 1989.",
    ),
    (
        "when",
        "When did the Soviet Union declare war on Japan?",
        "8 August 1945|6 August 1945|2 September 1945",
        "The declaration was handed over on 8 August 1945.",
    ),
    (
        "where",
        "Where was the armistice of November 1918 signed?",
        "In a railway carriage near Compiègne|In the town hall of Strasbourg|In the palace of Versailles",
        "It was signed in a railway carriage in the forest of Compiègne.",
    ),
    (
        "who",
        "Which general commanded the Army of Northern Virginia at Gettysburg?",
        "Robert E. Lee|Ulysses S. Grant|George Meade",
        "Lee led the Army of Northern Virginia to Gettysburg.",
    ),
    (
        "which",
        "Which treaty ended the Russo-Japanese War of 1904-1905?",
        "The Treaty of Portsmouth|The Treaty of Shimonoseki|The Treaty of Aigun",
        "The Treaty of Portsmouth closed the war.",
    ),
    (
        "how_many",
        "About how many soldiers did Napoleon lead into Russia in 1812?",
        "600,000|250,000|1,200,000",
        "Napoleon crossed the river with about 600,000 men.",
    ),
    (
        "said_by",
        "Who said, \u201cI came, I saw, I conquered\u201d?",
        "Julius Caesar|Mark Antony|Pompey the Great",
        "Julius Caesar reported his victory in three words.",
    ),
    (
        "what",
        "What did Marie Curie name after her homeland?",
        "Polonium|Radium|Francium",
        "She called the new element polonium.",
    ),
    (
        "why",
        "Why did the Spanish Armada not return through the Channel?",
        "The wind drove it northwards|The crews had mutinied|Calais was closed to it",
        "A south-westerly wind drove the fleet northwards.",
    ),
    (
        "what",
        "What did Lavoisier's experiments on burning disprove?",
        "The phlogiston theory|The atomic theory|The theory of humours",
        "With them the phlogiston theory lost its ground.",
    ),
    (
        "which",
        "Which planet did William Herschel discover in 1781?",
        "Uranus|Neptune|Ceres",
        "In 1781 Herschel found Uranus.",
    ),
    (
        "when",
        "When was the Magna Carta sealed?",
        "June 1215|June 1225|June 1205",
        "King John sealed the charter in June 1215.",
    ),
    (
        "where",
        "In which city did Darwin study medicine before he turned to natural history?",
        "Edinburgh|Cambridge|London",
        "Darwin began to study medicine at Edinburgh.",
    ),
    (
        "who",
        "Who succeeded Elizabeth I on the English throne?",
        "James VI of Scotland|Charles I|Mary II",
        "James VI of Scotland followed Elizabeth.",
    ),
    (
        "how_many",
        "How many amendments make up the Bill of Rights?",
        "Ten|Twelve|Seven",
        "Ten amendments were ratified together.",
    ),
    (
        "what",
        "What must a bill receive before it becomes law in the United Kingdom?",
        "Royal assent|A referendum|The consent of the Supreme Court",
        "A bill becomes law on royal assent.",
    ),
    (
        "which",
        "Which body may declare an act of Parliament incompatible with human rights?",
        "The High Court|The Privy Council|The Law Commission",
        "The High Court and those above it may make the declaration.",
    ),
    (
        "when",
        "In which century was the University of Bologna founded?",
        "11th century|13th century|15th century",
        "Its foundation is put in the 11th century.",
    ),
    (
        "cloze",
        "The Peace of ___ ended the Thirty Years' War.",
        "Westphalia|Augsburg|Utrecht",
        "The Peace of Westphalia ended the war in 1648.",
    ),
    (
        "cloze",
        "The first man to walk on the Moon was ___.",
        "Neil Armstrong|Buzz Aldrin|Michael Collins",
        "Neil Armstrong stepped onto the surface.",
    ),
    (
        "role",
        "What office did Otto von Bismarck hold from 1871?",
        "Imperial Chancellor|Minister of War|President of the Reichstag",
        "Bismarck was Imperial Chancellor from 1871.",
    ),
    (
        "role",
        "Who commanded the Trans-Baikal Front in August 1945?",
        "Rodion Malinovsky|Kirill Meretskov|Maksim Purkayev",
        "The Trans-Baikal Front was under Malinovsky.",
    ),
    (
        "where",
        "Where did the Kwantung Army have its headquarters in 1945?",
        "Changchun|Harbin|Mukden|Dalian",
        "Its headquarters were at Changchun.",
    ),
    (
        "what",
        "What does the heart's left ventricle pump blood into?",
        "The aorta|The pulmonary artery|The vena cava",
        "The left ventricle pumps blood into the aorta.",
    ),
    (
        "which",
        "Which gas do plants take in during photosynthesis?",
        "Carbon dioxide|Oxygen|Nitrogen",
        "Plants take in carbon dioxide.",
    ),
    (
        "how_many",
        "According to Y. Knutov, about how many Soviet troops took part in the campaign?",
        "1.7 million|1.2 million|2.5 million",
        "About 1.7 million took part, says Y. Knutov.",
    ),
    (
        "said_by",
        "According to the article, who described the campaign as a model of planning?",
        "Alexei Isaev|Yuri Knutov|David Glantz",
        "Isaev described it as a model of planning.",
    ),
    (
        "when",
        "During which years was the Suez Canal built?",
        "1859\u20131869|1849\u20131857|1871\u20131880",
        "The canal was dug from 1859 to 1869.",
    ),
    (
        "when",
        "When did the siege of Leningrad begin?",
        "September 1941|June 1941|January 1942",
        "The ring closed in September 1941.",
    ),
    (
        "who",
        "Who wrote The Wealth of Nations?",
        "Adam Smith|David Ricardo|John Stuart Mill",
        "Adam Smith published it in 1776.",
    ),
    (
        "which",
        "Which city was the capital of the Byzantine Empire?",
        "Constantinople|Rome|Antioch",
        "The emperors ruled from Constantinople.",
    ),
    (
        "first",
        "Which of these events happened first?",
        "The storming of the Bastille|The flight to Varennes|The execution of Louis XVI",
        "The Bastille fell in July 1789.",
    ),
    (
        "last",
        "Which of these battles was fought last?",
        "Waterloo|Austerlitz|Borodino|Leipzig",
        "Napoleon was beaten for good at Waterloo.",
    ),
    (
        "between",
        "Which event took place between the Munich agreement and the fall of France?",
        "The invasion of Poland|The Anschluss|The attack on Pearl Harbor",
        "Germany invaded Poland in September 1939.",
    ),
    (
        "what",
        "What did the Emancipation Edict of 1861 give the peasants of Russia?",
        "Personal freedom|The vote|Tax relief",
        "The serfs received personal freedom.",
    ),
    (
        "what",
        "What caused the loss of the Vasa on her first voyage?",
        "Water came in through the open gunports|A fire broke out in the powder store|The keel struck a rock in the harbour",
        "She heeled over and water came in through the open gunports.",
    ),
    (
        "where",
        "On which river does the city of Kyiv stand?",
        "The Dnieper|The Don|The Dniester",
        "Kyiv grew on the banks of the Dnieper.",
    ),
    (
        "who",
        "Which queen sent Columbus on his voyage of 1492?",
        "Isabella of Castile|Catherine of Aragon|Joanna the Mad",
        "Isabella of Castile paid for his ships.",
    ),
    (
        "what",
        "How did Alexander Fleming come upon penicillin?",
        "A mould killed bacteria in his dish|A patient recovered without treatment|A chemist sent him a new dye",
        "He saw that a mould had killed the bacteria around it.",
    ),
    (
        "which",
        "Before he became emperor, which office did Napoleon hold?",
        "First Consul|President of the Directory|Minister of War",
        "As First Consul he ruled France from 1799.",
    ),
    (
        "how_many",
        "How long did it take to build the Eiffel Tower?",
        "Two years|Five years|Ten years",
        "The work took two years.",
    ),
    (
        "what",
        "In \u201cOn Liberty\u201d, which principle limits the power of society over the individual?",
        "The harm principle|The principle of utility|The categorical imperative",
        "Mill's harm principle limits that power.",
    ),
    (
        "which",
        "Which party won the most seats in the Duma election of 1906?",
        "The Kadets|The Octobrists|The Bolsheviks",
        "The Kadets became the largest party.",
    ),
    (
        "when",
        "On what date did Japan sign the instrument of surrender?",
        "2 September 1945|15 August 1945|9 September 1945",
        "The instrument was signed on 2 September 1945.",
    ),
    (
        "who",
        "Who was emperor of Japan during the Second World War?",
        "Hirohito|Meiji|Taisho|Akihito",
        "Hirohito reigned through the war.",
    ),
    ("what", "What is the chemical symbol of gold?", "Au|Ag|Go", "Gold is written Au."),
    ("when", "When was Julius Caesar killed?", "44 BC|49 BC|31 BC", "He was stabbed in 44 BC."),
    (
        "how_many",
        "What share of the vote did the party need to enter parliament?",
        "5%|3%|10%",
        "A party needs 5% of the vote.",
    ),
    (
        "which",
        "Which countries signed the Pact of Steel in May 1939?",
        "Germany and Italy|France and Britain|Poland and Romania",
        "Germany and Italy signed the pact.",
    ),
    (
        "what",
        "To what did the city owe its growth in the nineteenth century?",
        "The railway|The cathedral|The university",
        "The railway made the city grow.",
    ),
    (
        "who",
        "Who painted the ceiling of the Sistine Chapel?",
        "Michelangelo|Raphael|Leonardo da Vinci",
        "Michelangelo painted the ceiling.",
    ),
    ("what", "The capital of Canada is", "Ottawa|Toronto|Montreal|Vancouver", ""),
    ("what", "Photosynthesis takes place mainly in the", "leaves|roots|stem", ""),
    ("who", "Who led the Long March?", "Mao Zedong|Chiang Kai-shek|Sun Yat-sen", ""),
    (
        "which",
        "Which of the following rivers flows into the Black Sea?",
        "The Danube|The Rhine|The Volga|The Oder",
        "",
    ),
    (
        "when",
        "When was the Universal Declaration of Human Rights adopted?",
        "10 December 1948|24 October 1945|4 November 1950",
        "",
    ),
    (
        "what",
        "What right does Article 8 of the European Convention protect?",
        "Respect for private and family life|Freedom of thought and religion|The right to a fair trial",
        "",
    ),
    ("who", "Who was the mother of Elizabeth I?", "Anne Boleyn|Catherine of Aragon|Jane Seymour", ""),
    (
        "what",
        "Why did Galileo stand trial in 1633?",
        "He taught that the Earth moves|He had left the Church|He owed money to the Pope",
        "",
    ),
    ("which", "Which element has the atomic number 1?", "Hydrogen|Helium|Lithium", ""),
    ("how_many", "How many chambers does the human heart have?", "4|2|3|6", ""),
    (
        "how_many",
        "How many people lived in London in 1801?",
        "About 1 million|About 3 million|About 5 million",
        "",
    ),
    ("where", "Where did Allied troops land on 6 June 1944?", "In Normandy|In Brittany|In Provence", ""),
    ("what", "What is the SI unit of force?", "The newton|The joule|The watt|The pascal", ""),
    (
        "which",
        "Which war did the Treaty of Paris of 1763 end?",
        "The Seven Years' War|The War of the Spanish Succession|The War of Jenkins' Ear",
        "",
    ),
    (
        "who",
        "Whose portrait hangs in the council chamber?",
        "Peter the Great's|Catherine the Great's|Alexander II's",
        "",
    ),
    (
        "what",
        "What did the Soviet government promise the Allies at Yalta?",
        "To enter the war against Japan|To withdraw from Poland|To dissolve the Red Army",
        "",
    ),
    (
        "said_by",
        "Whom does the article quote as saying that the plan was \u201cnot a bluff\u201d?",
        "Averell Harriman|George Kennan|James Byrnes",
        "",
    ),
    ("when", "When did Rome become a republic, according to tradition?", "509 BC|753 BC|27 BC", ""),
    (
        "when",
        "In which decade did women in Britain first vote in general elections?",
        "1910s|1920s|1930s",
        "",
    ),
    ("cloze", "In 1905 Einstein explained the ___ effect.", "photoelectric|Doppler|greenhouse", ""),
    ("cloze", "Marshal ___ commanded the Soviet forces in the Far East.", "Vasilevsky|Zhukov|Konev", ""),
    (
        "what",
        "What happened to the crew after the ship struck the reef?",
        "They were rescued by fishermen|They drowned in the surf|They were taken prisoner",
        "",
    ),
    ("what", "What was the main export of Brazil in 1900?", "Coffee|Rubber|Sugar", ""),
    (
        "which",
        "Which two countries formed the Dual Monarchy?",
        "Austria and Hungary|Spain and Portugal|Denmark and Norway",
        "",
    ),
    (
        "what",
        "Who may propose an amendment to the constitution?",
        "Two thirds of both houses|The Supreme Court|The president alone",
        "",
    ),
    (
        "role",
        "Which post did Hugh Dowding hold during the Battle of Britain?",
        "Head of Fighter Command|Secretary of State for Air|Chief of the Air Staff",
        "",
    ),
    (
        "where",
        "Between which two seas does the Suez Canal run?",
        "The Mediterranean and the Red Sea|The Black Sea and the Aegean|The Baltic and the North Sea",
        "",
    ),
    (
        "what",
        "What did the peasants demand in the Twelve Articles of 1525?",
        "The end of serfdom|A new emperor|Lower taxes on beer",
        "",
    ),
    (
        "when",
        "When did the Great Fire of London break out?",
        "2 September 1666|5 November 1605|30 January 1649",
        "",
    ),
    ("how_many", "What distance did the column cover in a week?", "350 km|150 km|500 km", ""),
    (
        "what",
        "Which discovery earned Einstein his Nobel Prize?",
        "The law of the photoelectric effect|The general theory of relativity|The equivalence of mass and energy",
        "",
    ),
    (
        "what",
        "What do historians call the years between the two world wars?",
        "The interwar period|The Belle Époque|The Gilded Age",
        "",
    ),
    (
        "who",
        "Which explorer gave his name to the strait between Asia and America?",
        "Vitus Bering|James Cook|Willem Barents",
        "",
    ),
    (
        "what",
        "How is a judge of the Supreme Court of the United States appointed?",
        "By the president with the consent of the Senate|By popular vote in each of the states|By the House of Representatives alone",
        "",
    ),
    (
        "what",
        "What did Stalin offer Chiang Kai-shek in return for Port Arthur?",
        "A treaty of friendship|A loan in gold|A seat at Potsdam",
        "",
    ),
    (
        "which",
        "Which ship carried the Pilgrims to America?",
        "The Mayflower|The Golden Hind|The Santa Maria",
        "",
    ),
    (
        "what",
        "What stopped the German advance at the Marne in 1914?",
        "A French counter-attack|A shortage of shells|An outbreak of typhus",
        "",
    ),
    ("when", "How long did the Hundred Years' War last?", "116 years|100 years|87 years", ""),
    ("when", "During which season did the rising take place?", "Spring 1916|Autumn 1916|Winter 1916", ""),
    ("who", "Who, after the death of Lenin, led the party?", "Stalin|Trotsky|Bukharin|Kamenev", ""),
)

ORDERINGS: tuple[tuple[tuple[str, str], ...], ...] = (
    # (text, ISO date or year) in key order
    (
        ("The storming of the Bastille", "1789"),
        ("The execution of Louis XVI", "1793"),
        ("Napoleon's coronation as emperor", "1804"),
    ),
    (
        ("Japan signs a neutrality pact with Moscow", "1941-04-13"),
        ("Germany surrenders", "1945-05-08"),
        ("An atomic bomb destroys Hiroshima", "1945-08-06"),
        ("Japan signs the instrument of surrender", "1945-09-02"),
    ),
    (
        ("Caesar crosses the Rubicon", "-0048"),
        ("Caesar is murdered in the Senate", "-0043"),
        ("Octavian defeats Antony at Actium", "-0030"),
    ),
    (
        ("Darwin sails on the Beagle", "1831"),
        ("Darwin publishes On the Origin of Species", "1859"),
        ("Darwin publishes The Descent of Man", "1871"),
    ),
    (
        ("The First World War breaks out", "1914"),
        ("The tsar abdicates", "1917-03"),
        ("The Bolsheviks storm the Winter Palace", "1917-11"),
    ),
    (
        ("Volta builds his pile", "1800"),
        ("Faraday discovers induction", "1831"),
        ("Hertz proves that radio waves exist", "1887"),
        ("Marconi sends a signal across the Atlantic", "1901"),
    ),
    (
        ("King John seals the Magna Carta", "1215"),
        ("Parliament passes the Bill of Rights", "1689"),
        ("The Great Reform Act widens the vote", "1832"),
    ),
    (
        ("The first satellite is put into orbit", "1957"),
        ("Gagarin circles the Earth", "1961"),
        ("Armstrong steps onto the Moon", "1969"),
    ),
    (
        ("Wren's cathedral is completed", "1710"),
        ("The city gains a railway station", "1838"),
        ("The underground is opened", "1863"),
    ),
    (
        ("Soviet troops enter Manchuria", "1945-08-09"),
        ("Soviet marines land on Shumshu", "1945-08-18"),
        ("The Kwantung Army's commander is taken prisoner", "1945-08-19"),
        ("The garrison of Port Arthur lays down its arms", "1945-08-22"),
    ),
    (
        ("Luther posts his theses", "1517"),
        ("The Peace of Augsburg is agreed", "1555"),
        ("The Peace of Westphalia is signed", "1648"),
    ),
    (
        ("Pasteur refutes spontaneous generation", "1862"),
        ("Koch identifies the bacillus of tuberculosis", "1882"),
        ("Fleming discovers penicillin", "1928"),
    ),
    (
        ("Columbus reaches the Bahamas", "1492"),
        ("Magellan's ship completes the first voyage round the world", "1522"),
        ("Drake returns to Plymouth", "1580"),
    ),
    (
        ("Peter the Great founds St Petersburg", "1703"),
        ("Catherine the Great comes to the throne", "1762"),
        ("Alexander II frees the serfs", "1861"),
    ),
    (
        ("The Second World War begins in Europe", "1939"),
        ("Japanese aircraft attack Pearl Harbor", "1941"),
        ("Allied troops land in Normandy", "1944"),
    ),
    (
        ("The May Fourth Movement sweeps Beijing", "1919"),
        ("The Long March ends in Shaanxi", "1935"),
        ("The People's Republic is proclaimed", "1949"),
    ),
    (
        ("The last emperor of Byzantium falls at the walls", "1453"),
        ("Luther is summoned to Worms", "1521"),
        ("The Armada sails", "1588"),
    ),
    (
        ("Mendel publishes his work on peas", "1866"),
        ("Watson and Crick describe the double helix", "1953"),
        ("Dolly the sheep is born", "1996"),
    ),
)
# fmt: on

_ASKS = {"why": Asks.WHAT}


def good_choices() -> list[ChoiceItem]:
    return [_choice(*row) for row in CHOICES]


def _choice(asks: str, stem: str, options: str, sentence: str) -> ChoiceItem:
    key, *distractors = options.split("|")
    return ChoiceItem(
        stem,
        (
            Option(key, correct=True, rationale=sentence or "So it was."),
            *(Option(text, rationale="Another case.") for text in distractors),
        ),
        _ASKS.get(asks) or Asks(asks),
        evidence=(Evidence(0, len(sentence), sentence),) if sentence else (),
    )


def good_orderings() -> list[OrderingItem]:
    return [_ordering(row) for row in ORDERINGS]


def _ordering(row: tuple[tuple[str, str], ...]) -> OrderingItem:
    events = tuple(DatedEvent(text, interval(date), date) for text, date in row)
    return OrderingItem("Put these events in order, earliest first.", events)


def interval(date: str) -> Interval:
    """Read "1945", "1945-08" or "1945-08-09", with years before 1 signed."""
    sign, body = (-1, date[1:]) if date.startswith("-") else (1, date)
    year, *rest = (int(part) for part in body.split("-"))
    month = rest[0] if rest else None
    day = rest[1] if len(rest) > 1 else None
    return Interval(
        Day(sign * year, month or 1, day or 1), Day(sign * year, month or 12, day or (28 if month else 31))
    )
