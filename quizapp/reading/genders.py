"""Whether a pronoun suits a person, by the first name."""

from collections.abc import Iterable

from quizapp.reading.word_lists import words

# Names that hardly anyone of the other gender bears.
MEN = words("""
Aaron Abdul Abdullah Abraham Adam Adolf Adolphe Adrian Ahmad Ahmed Akira Alan Albert Alberto Aldo Alec
Alejandro Aleksandr Alessandro Alexander Alexandre Alexei Alexey Alfonso Alfred Alonso Anatole Anatoly Anders
Andreas Andrei Andrew Andrey André Angus Anil Anthony Antoine Anton Antonio Aristide Arjun Arne Arthur Arturo
Aubrey August Auguste Augusto Augustus Axel Barack Bartolomé Basil Ben Benedict Benito Benjamin Bernard
Bernardo Bernhard Bertrand Bill Blaise Bob Boris Brian Bruno Carl Carlos Caspar Cecil Cesare Charles Charlie
Chester Christiaan Christian Christopher Clarence Claude Claudius Clement Colin Conrad Constantine Cornelius
Cuthbert Cyril Daniel David Denis Dennis Desmond Diego Dieter Dietrich Dimitri Dirk Dmitri Dmitry Domenico
Domingo Dominic Donald Douglas Duncan Dwight Edgar Edmond Edmund Eduard Eduardo Edvard Edward Edwin Egon
Elias Emil Emiliano Emilio Emmanuel Enrico Enrique Ephraim Eric Erich Erik Ernest Ernesto Ernst Erwin Eugène
Evangelista Evgeny Ezra Fabian Felix Ferdinand Fernando Fidel Filippo Francesco Francisco Frank Franz
François Fred Frederick Friedemann Friedrich Fritz Fyodor Félix Gabriel Gaius Galileo Gaspard Gaspare Gaston
Geoffrey Georg George Georges Georgy Gerald Gerard Gerhard Getúlio Giacomo Gideon Gilbert Gilles Giorgio
Giovanni Giulio Giuseppe Glenn Gnaeus Godfrey Gottfried Gottlieb Graham Gregor Gregorio Gregory Grigory
Guglielmo Guido Guillaume Gunnar Gustaf Gustav Gustave Guy Haakon Haile Hamilcar Hans Harald Harold Harry
Hasdrubal Hassan Hector Heinrich Heinz Helmut Henri Henry Herbert Herman Hermann Hermon Hernán Hideki
Hirohito Hiroshi Hjalmar Honoré Horace Horatio Horst Howard Hubert Hugh Hugo Humphrey Hussein Ian Ibrahim
Igor Ilya Immanuel Irvin Irwin Isaac Isambard Isidore Isoroku Ivan Jack Jackson Jacob Jacques Jakob James
Jawaharlal Jefferson Jeffrey Jeremiah Jeremy Jerome Jim Jimmy Joachim Joaquín Joe Johann Johannes John Jomo
Jonas Jonathan Jorge Josef Joseph Joshua Josip José João Juan Jules Julian Julius Juscelino Justin Justus
Jérôme Jørgen Jürgen Karl Karol Kaspar Keith Kenji Kenneth Kevin Khalid Klaus Klemens Knud Knut Kofi Konrad
Konstantin Kurt Kwame Lars Laurence Lawrence Lazare Lech Leif Leo Leon Leonard Leonardo Leonid Leopold Lester
Lev Lewis León Lionel Lorenzo Louis Lucien Lucius Ludovico Ludvig Ludwig Luigi Luis Luiz Lukas Luke Lyndon
Léon Magnus Mahmoud Malcolm Manuel Marc Marcel Marcello Marco Marcus Mario Mark Martin Mateus Mathieu Matteo
Matthew Matthias Maurice Max Maxim Maximilian Maximilien Michael Michel Miguel Mikhail Miklós Milan Milton
Mohamed Mohammad Mohammed Mohandas Montague Moritz Mortimer Moses Muhammad Murray Mustafa Napoleon Nathan
Nathaniel Ned Neil Neville Nicholas Nicolas Nicolaus Nicolás Niels Nigel Nikita Nikola Nikolai Nikolay Noah
Norman Olaf Olav Ole Oleg Oliver Olof Omar Oscar Oskar Otis Otto Pablo Patrick Paul Pavel Pedro Percival
Percy Peter Philip Philippe Pierre Pieter Pietro Porfirio Publius Pyotr Quentin Quintus Rafael Rajiv Ralph
Ramón Ranulph Raoul Raymond Reginald Reinhold René Ricardo Richard Robert Roberto Roderick Rodolfo Rodrigo
Roger Roland Ronald Rory Rowland Roy Rubén Rudolf Rudolph Rudyard Rui Rupert Saddam Salvador Samson Samuel
Sancho Saul Scipio Sebastian Sergei Sergey Seymour Sidney Siegfried Sigismund Sigmund Sigurd Silas Silvio
Simon Simón Snorri Solomon Spencer Stanislav Stanley Stefan Stefano Stephen Steven Stuart Subhas Sven Syngman
Søren Tariq Ted Thaddeus Theodor Theodore Theophilus Thomas Théodore Timothy Titus Tobias Tom Tommaso Tony
Tycho Ulrich Ulysses Umberto Urbain Vasily Vernon Victor Viktor Vincent Vincenzo Vittorio Vladimir Vladislav
Vyacheslav Waldemar Walter Warren Wenceslas Werner Wilbur Wilfred Wilhelm Willem William Willy Winfield
Winston Wolfgang Woodrow Xavier Yasser Yevgeny Yitzhak Yusuf Yves Zachary Æthelred Édouard Émile Étienne
""")
WOMEN = words("""
Abigail Ada Adelaide Agatha Agnes Aisha Alexandra Alice Alma Amalia Amelia Amy Anastasia Angela Anita Ann
Anna Annabella Anne Annie Antoinette Antonia Antonina Astrid Audrey Augusta Aurora Barbara Beatrice Beatriz
Bella Bertha Bessie Betty Blanche Boudica Bridget Brigitte Carla Carmen Carol Caroline Catherine Cecilia
Cecily Celia Charlotte Chiara Christabel Christiane Christina Claire Clara Clare Claudia Clementine Colette
Constance Cornelia Cynthia Daphne Deborah Delia Denise Diana Dolores Doris Dorothea Dorothy Edith Eileen
Eleanor Elena Elisabeth Eliza Elizabeth Ella Ellen Elsa Elsie Emilia Emily Emma Emmeline Emmy Enid Erika
Estelle Esther Ethel Eugenie Eugénie Eunice Eva Eve Evita Faith Fanny Fatima Felicia Flora Florence Frances
Francesca Françoise Freya Frieda Gabriela Gabrielle Genevieve Georgiana Geraldine Gerda Gertrude Gisela
Gloria Grace Greta Gwendolen Hannah Harriet Hedwig Helen Helena Helene Henrietta Henriette Hermine Hertha
Hester Hilda Honor Hortense Ida Imogen Indira Inge Ingrid Irene Irina Irma Irène Isabel Isabella Isabelle
Isadora Ivy Jacqueline Jane Janet Janina Jeanne Jennifer Jenny Jessica Joan Johanna Johanne Josefina
Josephina Josephine Joyce Juana Judith Julia Juliana Julie Juliet Karen Karin Karla Kate Katharina Katharine
Kathe Katherine Kathleen Katrina Kitty Klara Larissa Laura Leila Lena Leonor Leonora Letitia Lilian Lillian
Lily Lina Linda Lisa Lise Lizzie Lola Lotte Louisa Louise Lucia Lucie Lucille Lucretia Lucy Ludmila Luise
Lydia Lyudmila Mabel Madeleine Magdalena Maisie Manuela Marcella Margaret Margarete Margarita Margery Margot
Marguerite Maria Mariana Marianne Marie Marina Marion Marjorie Marta Martha Mary Matilda Maud Maureen Melanie
Mia Mildred Millicent Millie Minna Miriam Molly Monica Muriel Nadezhda Nadia Nancy Natalia Nell Nellie Nina
Nora Olga Olivia Ottilie Pamela Patricia Paula Pauline Peggy Penelope Phoebe Phyllis Priscilla Rachel Rebecca
Regina Renata Rita Rosa Rosalie Rosalind Rose Rosemary Rosina Ruby Ruth Sabina Sally Sandra Sara Sarah Selma
Sofia Sonia Sophia Sophie Sophronia Stella Susan Susanna Susannah Suzanne Sybil Sylvia Tatiana Tatyana Teresa
Thelma Theodora Theresa Therese Theresia Thérèse Urraca Ursula Valentina Vanessa Vera Veronica Victoria Viola
Violet Virginia Wanda Wilhelmina Wilma Winifred Yvonne Zelda Zoe Ève Élisabeth
""")


# Whom "he" and "she" may mean as well as the one whose kin they are.
KINSMEN = words("father brother son grandfather grandson uncle nephew husband stepfather")
KINSWOMEN = words("mother sister daughter grandmother granddaughter aunt niece wife stepmother")
# Nouns and titles that only men, or only women, were called by.
MALE = KINSMEN | words("""
king emperor tsar prince duke count earl baron viscount marquess marquis lord sir sultan shah pope cardinal
archbishop bishop abbot monk friar priest vicar canon man boy gentleman widower bridegroom nobleman clergyman
businessman statesman policeman fisherman mr monsieur herr don god field-marshal admiral caliph emir
""")
FEMALE = KINSWOMEN | words("""
queen empress tsarina princess duchess countess baroness lady dame abbess nun woman girl widow bride heiress
actress mistress midwife governess mrs miss madame frau
""")


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


def is_gendered(noun: str) -> bool:
    """Return whether the noun is only said of men, or only of women."""
    return noun in MALE or noun in FEMALE


def is_of_other_gender(pronoun: str, said: Iterable[str]) -> bool:
    """Return whether by their noun, title and first names they are no "he", or no "she"; not in doubt."""
    called = list(said)
    man = any(word in MEN or word.lower() in MALE for word in called)
    woman = any(word in WOMEN or word.lower() in FEMALE for word in called)
    return man != woman and man == (pronoun == "she")
