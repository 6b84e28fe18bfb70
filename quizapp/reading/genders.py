"""Whether a pronoun suits a person, by the first name."""

from quizapp.reading.word_lists import words

# Names that hardly anyone of the other gender bears.
MEN = words("""
Abraham Adam Adolf Albert Alexander Alexandre Alfred Andrew Anthony Antoine Anton Antonio Arthur August
Benedict Benito Benjamin Bernard Boris Carl Carlos Charles Christopher Claude Cornelius Daniel David
Dmitri Douglas Dwight Edmund Edward Edwin Emil Ernest Ernst Ferdinand Francisco Frank Franz Frederick
Friedrich Fritz Gaston Geoffrey Georg George Georges Georgy Gerald Gilbert Giovanni Giuseppe Gregory
Gustav Hans Harold Harry Heinrich Henri Henry Herbert Herman Hermann Horace Horatio Howard Hugh Hugo
Igor Isaac Ivan Jack Jacob Jacques James Jefferson Jeffrey Jerome John Johann Johannes Jonathan Josef
Joseph Joshua Juan Julius Karl Keith Kenneth Konrad Konstantin Lawrence Leo Leon Leonard Leopold Lester
Louis Ludwig Luigi Lyndon Marcel Marcus Mark Martin Matthew Maurice Max Michael Mikhail Napoleon Neville
Nicholas Niels Nikolai Oliver Oscar Oskar Otto Patrick Paul Pedro Peter Philip Philippe Pierre Ralph
Raymond Richard Robert Roger Roland Rudolf Samuel Sebastian Sergei Sidney Simon Stanley Stephen Steven
Theodore Thomas Timothy Ulysses Victor Vladimir Walter Werner Wilhelm William Winston Woodrow
""")
WOMEN = words("""
Ada Adelaide Agatha Agnes Alexandra Alice Amelia Amy Angela Anna Anne Annie Antoinette Beatrice Bertha
Bridget Caroline Catherine Cecilia Charlotte Christina Clara Clementine Constance Cynthia Deborah Diana
Dolores Dorothea Dorothy Edith Eleanor Elena Elisabeth Eliza Elizabeth Ella Ellen Elsa Emilia Emily Emma
Esther Eugenie Eva Eve Florence Frances Frieda Gertrude Grace Greta Hannah Harriet Helen Helena Henrietta
Hilda Ida Ingrid Irene Isabel Isabella Jane Janet Jeanne Jennifer Joan Johanna Josephine Judith Julia
Kate Katharine Katherine Kathleen Laura Lise Louisa Louise Lucy Lydia Mabel Magdalena Margaret Marguerite
Maria Marianne Marie Marion Marjorie Martha Mary Matilda Maud Mildred Millicent Nancy Nina Nora Olga Olivia
Pauline Rachel Rebecca Rosa Rosalind Rose Rosemary Ruth Sarah Sophia Sophie Susan Susanna Sylvia Theresa
Ursula Valentina Vera Victoria Violet Virginia Wilhelmina Winifred
""")


# Whom "he" and "she" may mean as well as the one whose kin they are.
KINSMEN = words("father brother son grandfather grandson uncle nephew husband stepfather")
KINSWOMEN = words("mother sister daughter grandmother granddaughter aunt niece wife stepmother")


def is_kin(pronoun: str, noun: str) -> bool:
    """Return whether the noun is a relative of that gender: "his father ... he", not "her father ... she"."""
    return noun.lower() in (KINSMEN if pronoun == "he" else KINSWOMEN)


def is_known(pronoun: str, person: str) -> bool:
    """Return whether the person of that name surely is "he", or "she", by the first name."""
    return person.split(maxsplit=1)[0] in (MEN if pronoun == "he" else WOMEN)


def suits(pronoun: str, person: str) -> bool:
    """Return whether "he" or "she" may stand for the person of that full name, as far as known."""
    first = person.split(maxsplit=1)[0]
    return first not in (WOMEN if pronoun == "he" else MEN)
