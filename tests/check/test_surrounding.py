"""In which elements findings stand, against looking at each pair."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.check.surrounding import surrounding
from argmap.diagnostics import Code, Diagnostic
from argmap.source import Source, Span

TEXT = Source("It rains, and the street is wet.")
spans = st.tuples(st.integers(0, 20), st.integers(0, 8)).map(lambda at: Span(at[0], sum(at)))


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6))
def test_findings_stand_in_the_elements_in_which_they_begin(found, elements):
    told = [Diagnostic(Code("AM999", "any"), "any", TEXT.place(span)) for span in found]
    inside = surrounding(told, [(TEXT, span, at) for at, span in enumerate(elements)])

    assert {number: sorted(around) for number, around in inside.items()} == {
        number: sorted(around)
        for number, span in enumerate(found)
        if (
            around := [
                (element.end, at)
                for at, element in enumerate(elements)
                if element.start <= span.start < element.end
            ]
        )
    }


def test_what_has_no_place_or_stands_in_another_text_stands_in_nothing():
    nowhere = Diagnostic(Code("AM999", "any"), "any")
    elsewhere = Diagnostic(Code("AM999", "any"), "any", Source("It rains.").place(Span(0, 2)))

    assert surrounding([nowhere, elsewhere], [(TEXT, Span(0, 20), "it")]) == {}
