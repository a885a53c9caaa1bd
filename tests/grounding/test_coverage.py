"""What of a text a map takes up, and how it is cited."""

from argmap.grounding import SourceText, ground
from argmap.model import ArgumentMap, Context, FrontMatter, Statement
from argmap.source import Source

TEXT = SourceText.of(Source("A Plea\n\nOne is. Two is. Three is.\n\nFour is. Five is. Six."))


def over(*quotes, context=(), text=TEXT):
    statements = tuple(Statement(f"S{n}", quotes=q) for n, q in enumerate(quotes, start=1))
    return ground(ArgumentMap(statements, front=FrontMatter(context=context)), text)


def test_sentences_are_represented_excused_or_left():
    why = Context("Six.", "an exclamation")
    grounding = over(("One is", "Two"), ("Two is. Three",), context=(why,))
    items = [(i.sentence.name, i.statements, i.excuse) for i in grounding.coverage.items]
    assert items == [
        ("¶1/1", ("S1",), None),
        ("¶1/2", ("S1", "S2"), None),
        ("¶1/3", ("S2",), None),
        ("¶2/1", (), None),
        ("¶2/2", (), None),
        ("¶2/3", (), why),
    ]
    assert str(grounding.coverage) == "6 sentences: 3 represented, 1 excused, 2 left"
    assert [sentence.name for sentence in grounding.coverage.left] == ["¶2/1", "¶2/2"]


def test_what_is_represented_needs_no_excuse():
    grounding = over(("One is.",), context=(Context("One is."),))
    assert [sentence.name for sentence in grounding.coverage.represented] == ["¶1/1"]
    assert grounding.coverage.excused == ()


def test_a_stop_alone_represents_nothing():
    assert len(over((". Two is.",)).coverage.represented) == 1


def test_a_near_quote_represents_what_it_is_near_to():
    grounding = over(("Four was. Five is",))
    assert [sentence.name for sentence in grounding.coverage.represented] == ["¶2/1", "¶2/2"]


def test_a_missing_quote_represents_nothing():
    assert over(("Call me Ishmael",)).coverage.represented == ()


def test_an_ambiguous_quote_represents_the_first_place():
    assert [s.name for s in over(("is",)).coverage.represented] == ["¶1/1"]


def test_one_sentence_is_counted_in_the_singular():
    coverage = over(text=SourceText.of(Source("One."))).coverage
    assert str(coverage) == "1 sentence: 0 represented, 0 excused, 1 left"


def test_neighbours_are_cited_together_and_in_order():
    grounding = over(
        ("Six", "A Plea", "Two is. Three is", "One"), ("Three is. Four",), (), ("x y z",)
    )
    assert dict(grounding.citations) == {"S1": "title, ¶1/1–3, ¶2/3", "S2": "¶1/3, ¶2/1"}


def test_passages_are_whole_sentences():
    grounding = over(("One", "Two", "Six"))
    assert dict(grounding.passages) == {"S1": "One is. Two is. … Six."}


def test_the_biography_is_cited_once():
    text = SourceText.of(Source("Stop.\n\nAnn Day is a judge. She rides."), "Ann Day")
    grounding = over(("a judge", "She rides"), text=text)
    assert grounding.citations["S1"] == "about the author"


def test_quotations_of_statements_come_before_those_of_the_context():
    grounding = over(("One",), context=(Context("Two"),))
    assert [(q.statement, q.quote) for q in grounding.quotations] == [("S1", "One"), (None, "Two")]
