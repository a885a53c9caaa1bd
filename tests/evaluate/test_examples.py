"""The examples are well made, and come to what is told of them."""

from pathlib import Path

import pytest

import argmap

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.argdown")), ids=lambda file: file.stem)
def test_nothing_is_wrong_with_an_example(file):
    assert argmap.check(argmap.read(file)) == ()


def test_a_civil_court_holds_for_proven_what_a_criminal_court_does_not():
    fire = argmap.read(EXAMPLES / "fire-at-the-bakery.argdown").map

    assert {
        standard: str(
            argmap.evaluate(fire, by="carneades", standards={"Arson": standard}).label("Arson")
        )
        for standard in ("SE", "PE", "DV", "CCE", "BRD")
    } == {"SE": "in", "PE": "in", "DV": "out", "CCE": "out", "BRD": "out"}


def test_only_the_drivers_want_to_leave_the_street_open():
    street = argmap.read(EXAMPLES / "a-street-without-cars.argdown").map

    assert {
        audience: str(argmap.evaluate(street, by="audiences", audience=audience).label("Close it"))
        for audience in street.front.audiences
    } == {"Parents": "in", "Neighbours": "in", "Shopkeepers": "in", "Drivers": "out"}
