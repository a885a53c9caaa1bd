"""Examples from the literature, with the answers that were published with them."""

from __future__ import annotations

import pytest

from argmap.evaluate.dung import Framework, accepts, extension, extensions, grounded


def framework(*attacks):
    """Return a framework of attacks like "ab": a attacks b."""
    return Framework.of(sorted(set("".join(attacks))), [tuple(attack) for attack in attacks])


def sets(of, semantics):
    return sorted("".join(sorted(found)) for found in extensions(of, semantics))


def test_who_has_the_last_word_laughs_best():
    # Dung 1995, the dispute of I and A: a answers i1 and is answered by it, and then by i2.
    dispute = Framework.of(["i1", "a", "i2"], [("a", "i1"), ("i1", "a"), ("i2", "a")])
    assert grounded(dispute).extension == {"i1", "i2"}
    assert list(extensions(dispute, "preferred")) == [{"i1", "i2"}]


def test_nixon_diamond():
    # Dung 1995, the Nixon diamond: two preferred extensions, and nothing is grounded.
    nixon = framework("ab", "ba")
    assert sets(nixon, "preferred") == ["a", "b"]
    assert sets(nixon, "stable") == ["a", "b"]
    assert sets(nixon, "grounded") == [""]
    assert sets(nixon, "complete") == ["", "a", "b"]


def test_floating_acceptance():
    # Baroni, Caminada and Giacomin 2011, https://doi.org/10.1017/S0269888911000166
    floating = framework("ab", "ba", "ac", "bc", "cd")
    assert sets(floating, "grounded") == [""]
    assert sets(floating, "preferred") == ["ad", "bd"]
    assert accepts(floating, "d", "preferred", "skeptical").yes
    assert sets(floating, "ideal") == [""]


def test_cycle_of_three():
    # Baroni, Giacomin and Guida 2005, https://doi.org/10.1016/j.artint.2005.05.006: nothing is preferred, and CF2 treats all alike.
    odd = framework("ab", "bc", "ca")
    assert sets(odd, "preferred") == [""]
    assert sets(odd, "stable") == []
    assert sets(odd, "CF2") == ["a", "b", "c"]
    assert sets(odd, "stage") == ["a", "b", "c"]


def test_semi_stable_where_nothing_is_stable():
    # Caminada 2006, Semi-stable semantics, COMMA; beside it a loner that attacks itself.
    lonely = framework("ab", "ba", "bc", "cd", "de", "ec", "ff")
    assert sets(lonely, "stable") == []
    assert sets(lonely, "preferred") == ["a", "bd"]
    assert sets(lonely, "semi-stable") == ["bd"]


def test_eager_may_be_more_than_ideal():
    # Caminada 2007, Comparing two unique extension semantics, BNAIC
    wide = framework("ab", "ba", "bc", "cd", "de", "ec")
    assert sets(wide, "ideal") == [""]
    assert sets(wide, "eager") == ["bd"]


def test_ideal_may_be_more_than_grounded():
    # Dung, Mancarella and Toni 2007, https://doi.org/10.1016/j.artint.2007.05.003
    one_sided = framework("aa", "ab", "ba")
    assert sets(one_sided, "grounded") == [""]
    assert sets(one_sided, "ideal") == ["b"]


def test_a_long_odd_cycle_separates_cf2_and_stage2():
    # Dvořák and Gaggl 2016, https://doi.org/10.1093/logcom/exu006: in a cycle of six, CF2 takes all
    # naive sets, also those that leave out two neighbours twice; stage2 takes what is stable.
    cycle = framework("ab", "bc", "cd", "de", "ef", "fa")
    assert sets(cycle, "CF2") == ["ace", "ad", "bdf", "be", "cf"]
    assert sets(cycle, "stage2") == ["ace", "bdf"]


@pytest.mark.parametrize("name", ["preferred", "semi-stable", "stable", "CF2", "stage2", "stage"])
def test_reinstatement_along_a_chain(name):
    # Baroni, Caminada and Giacomin 2011: a attacks b, b attacks c.
    assert sets(framework("ab", "bc"), name) == ["ac"]


def test_one_extension_is_found_or_none():
    odd = framework("ab", "bc", "ca")
    assert extension(odd, "stable") is None
    assert extension(odd, "preferred") == frozenset()
    assert extension(framework("ab", "ba"), "complete") == frozenset()


def test_where_nothing_is_stable_all_is_skeptically_accepted_and_nothing_credulously():
    odd = framework("ab", "bc", "ca", "de")
    for argument in odd.arguments:
        assert accepts(odd, argument, "stable", "skeptical").yes
        assert accepts(odd, argument, "stable", "credulous").no
