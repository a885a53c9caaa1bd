"""Degrees of justification in words."""

import pytest
from enumeration import structure

from argmap import ArgumentMap, parse
from argmap.logic.dialectics import InconsistentPositionError, tell_justifications

WET = parse("[W]: Wet.\n  + [R]: Rain.\n  + [S]: Snow.\n  >< [D]: Dry.").map


def lines(*arguments, **options):
    return tell_justifications(*arguments, **options).splitlines()


def test_all_degrees_are_told_in_the_order_of_the_map():
    assert lines(WET) == [
        "Of 8 complete positions, 5 are consistent. The statements hold",
        "0.800  [W]",
        "0.400  [R]",
        "0.400  [S]",
        "0.200  [D]",
    ]


def test_what_is_taken_for_granted_is_told():
    assert lines(WET, given={"R": True, "S": False}) == [
        "Of 8 complete positions, 1 is consistent and holds [R] and not [S]. The statements hold",
        "in all   [W]",
        "in all   [R]",
        "in none  [S]",
        "in none  [D]",
    ]


def test_the_empty_map_has_one_position_and_nothing_to_tell():
    assert lines(ArgumentMap()) == ["Of 1 complete positions, 1 is consistent. The statements hold"]


def test_large_numbers_are_told_by_their_size():
    assert lines(structure(199, []))[0].startswith(
        "Of 8.0 × 10^59 complete positions, 8.0 × 10^59 are consistent."
    )
    assert lines(structure(20_000, []))[0].startswith("Of 2^20000 complete positions, 2^20000 are")


@pytest.mark.parametrize(
    ("reasons", "told"), [(1, "0.667"), (9, "0.998"), (10, "0.999"), (11, ">0.999")]
)
def test_what_is_almost_all_or_almost_none_is_not_rounded_to_it(reasons, told):
    tau = structure(reasons + 1, [(1, -reason) for reason in range(2, reasons + 2)])
    assert lines(tau)[1] == f"{told}  [1]"
    opposed = structure(reasons + 1, [(-1, -reason) for reason in range(2, reasons + 2)])
    least = {"0.667": "0.333", "0.998": "0.002", "0.999": "0.001", ">0.999": "<0.001"}[told]
    assert lines(opposed)[1] == f"{least}  [1]"


def test_of_what_can_not_be_held_there_is_no_table():
    with pytest.raises(InconsistentPositionError):
        tell_justifications(WET, given={"W": True, "D": True})
