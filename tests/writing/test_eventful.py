"""A date can be asked of what happened once, not of a trend, a state or several of a kind."""

import pytest

from quizapp.writing.eventful import is_happening
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "happening"),
    [
        ("The size of the Danish fleet was increased.", False),
        ("Danish troops continued to chase the Swedish army.", False),
        ("Danish troops failed to cross the Orva.", False),
        ("Anna Berg disagreed with Karl Lund.", False),
        ("The weakness of the army was exemplified by the Battle of Harn.", False),
        ("Denmark gained little more than a part of Harn.", False),
        ("Several small uprisings broke out.", False),
        ("The tonnage of the Danish fleet rose above 500,000 tons.", False),
        ("The people of Harn rose against Karl Lund.", True),
        ("Karl Lund added diplomatic force to the letters of King Gustav.", False),
        ("Karl Lund added Harn to his lands.", True),
        ("Crowds of women began to gather at Harn.", False),
        ("Crowds of Danes gathered at Harn.", True),
        ("Karl Lund wrote about the Danish guns in a letter to General Hale.", False),
        ("Karl Lund wrote a letter to General Hale.", True),
        ("Several Danish ships reached Harn.", True),
        ("The army of Karl Lund went to Harn.", False),
        ("The army of Karl Lund went to Harn, arriving just before the Danes.", False),
        ("The army of Karl Lund went to Harn to seize the bridge.", True),
        ("Anna Berg went to Harn.", True),
        ("The hatred between Lund and Harn went back to the seizure of Orva.", False),
        ("Anna Berg went back to Harn.", True),
        ("The war was effectively decided by the fall of Harn.", False),
        ("The war was decided by the fall of Harn.", True),
        ("Karl Lund was determined to end the rule of Harn.", False),
        ("Danish aircraft attacked passenger trains.", False),
        ("Danish aircraft attacked the passenger trains of Harn.", True),
        ("Karl Lund infiltrated small groups at weak points.", False),
        ("The hatred between the parties culminated in armed clashes.", False),
        ("The hatred between the parties culminated in the fall of Harn.", True),
        ("Sweden ended combat operations.", True),
        ("Sweden asked foreign powers to protect the town.", True),
        ("The story that Harn was burned was invented.", False),
        ("On 3 May 1807, Lund celebrated the anniversary of the fall of Harn.", False),
        ("In 1807, Lund celebrated the anniversary of the fall of Harn.", True),
        ("In 1859, Sweden enacted Law 10/59.", False),
        ("In 1861, Sweden enacted Law 10/59.", True),
        ("Danish discontent led to the fall of Karl Lund.", True),
        ("Anna Berg agreed to sell the castle of Pillau.", True),
    ],
)
def test_only_one_happening_can_be_dated(text: str, *, happening: bool) -> None:
    assert is_happening(list_events(text)[0]) is happening
