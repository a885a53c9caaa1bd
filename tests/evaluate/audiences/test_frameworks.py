"""Arguments that promote values, and whom they convince."""

from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate.audiences import (
    Audience,
    AudienceError,
    TooManyAudiencesError,
    ValuedFramework,
    disputed,
    followers,
    orders,
    survey,
)
from argmap.evaluate.audiences.asking import parts
from argmap.evaluate.audiences.simplifying import simplified
from argmap.evaluate.dung import (
    Framework,
    OutOfTimeError,
    UnknownArgumentError,
    count,
    extensions,
    grounded,
    labellings,
)
from argmap.evaluate.dung.semantics import COMPLETE


def pairs(text):
    """Read `ab cd` as the pairs (a, b) and (c, d)."""
    return [tuple(pair) for pair in text.split()]


def valued(attacks, **promotes):
    return ValuedFramework(promotes, pairs(attacks), promotes)


# Bench-Capon 2003, https://doi.org/10.1093/logcom/13.3.429, sections 7 and 8, also told by Nofal,
# Atkinson and Dunne 2014, https://doi.org/10.1016/j.artint.2013.11.001, appendix: Hal has lost his insulin
# and takes some of Carla's. (b) He may take property to save his life. (c) That infringes hers. (d)
# He compensates her. (e) If too poor he need not. (f) He endangers her life. (g) He saw that she has
# plenty. (h) She has not. (i) Poverty is no defence for theft.
HAL = valued(
    "cb dc ed ie fb gf hg gh",
    b="life", c="property", d="property", e="life", f="life", g="fact", h="fact", i="property",
)  # fmt: skip
LIFE = Audience.read("fact > life > property")
PROPERTY = Audience.read("fact > property > life")


def test_hal_is_justified_if_life_is_dearer_than_property_and_carla_has_plenty():
    found = sorted("".join(sorted(e)) for e in extensions(HAL.defeats(LIFE), "preferred"))

    # The doubt about the facts leaves two extensions; in the one in which Carla has plenty, b is in.
    assert found == ["bcegi", "cefhi"]


def test_whoever_holds_property_dearer_takes_poverty_for_no_defence():
    found = sorted("".join(sorted(e)) for e in extensions(HAL.defeats(PROPERTY), "preferred"))

    assert found == ["bdgi", "dfhi"]


def test_facts_are_no_matter_of_taste():
    # With fact above all values, which all audiences that aren't given to wishful thinking share.
    reasonable = Audience([("fact", "life"), ("fact", "property")])
    certain = ValuedFramework(
        (*HAL.arguments[:-2], "i"), [p for p in HAL.attacks if "h" not in p],
        {name: values for name, values in HAL.promotes.items() if name != "h"},
    )  # fmt: skip
    acceptances = survey(certain, sharing=reasonable).acceptances

    assert acceptances == {
        "b": "objective", "c": "subjective", "d": "subjective", "e": "subjective",
        "f": "indefensible", "g": "objective", "i": "objective",
    }  # fmt: skip
    assert survey(HAL, sharing=reasonable).acceptances["b"] == "subjective"
    assert survey(certain).acceptances["b"] == "subjective"


def test_in_a_cycle_of_three_the_one_with_a_value_of_its_own_convinces_everybody():
    # As Bench-Capon 2003 has it: one is objectively acceptable, the others are so subjectively.
    cycle = valued("ab bc ca", a="red", b="blue", c="blue")

    assert survey(cycle).acceptances == {"a": "objective", "b": "subjective", "c": "subjective"}
    assert grounded(cycle.defeats(Audience.read("red > blue"))).extension == set("ac")
    assert grounded(cycle.defeats(Audience.read("blue > red"))).extension == set("ab")


def test_an_argument_has_its_followers():
    cycle = valued("ab bc ca", a="red", b="blue", c="blue")
    row = valued("ba cb", a="life", b="property", c="honour")

    assert str(followers(cycle, "a")) == "everybody"
    assert str(followers(cycle, "b")) == "those who hold blue dearer than red"
    assert str(followers(valued("aa", a="red"), "a")) == "nobody"
    assert str(followers(row, "a")) == (
        "all but those who hold property dearer than honour and property dearer than life"
    )
    assert str(followers(row, "b")) == "those who hold property dearer than honour"


def test_followers_may_have_something_in_common_and_not_be_all_who_have_it():
    # b falls to c only if property is not dearer than honour, and to d only if not dearer than peace.
    framework = valued("cb db ed", b="property", c="honour", d="peace", e="truth")

    assert str(followers(framework, "b")) == (
        "3 of 8 audiences, all of them who hold property dearer than honour"
    )


def test_several_values_are_as_good_as_the_dearest():
    # Kaci and van der Torre 2008.
    framework = ValuedFramework(
        "ab", [("b", "a")], {"a": ["life", "order"], "b": ["honour", "order"]}
    )
    convinced = [
        a for a in orders(disputed(framework)) if framework.defeats(a) == Framework.of("ab")
    ]

    assert convinced
    assert all(one.prefers("life", "honour") and one.prefers("life", "order") for one in convinced)
    assert survey(framework).acceptances == {"a": "subjective", "b": "objective"}


def test_where_nothing_is_promoted_values_play_no_part():
    framework = ValuedFramework("abc", pairs("ab bc"), {"b": "life"})

    assert disputed(framework) == ()
    assert survey(framework).acceptances == {
        "a": "objective",
        "b": "indefensible",
        "c": "objective",
    }


def test_a_certain_attack_can_not_be_warded_off():
    framework = ValuedFramework("ab", [], {"a": "life", "b": "taste"}, certain=pairs("ba"))

    assert survey(framework).acceptances["a"] == "indefensible"


def test_what_is_needed_must_be_there():
    either = ValuedFramework(
        "abcxy", pairs("xa yb"), {"a": "red", "x": "blue"}, needs=[("c", "ab")]
    )

    # b is out; a is in for those who hold red dearer, and c stands on it.
    assert str(followers(either, "c")) == "those who hold red dearer than blue"
    assert survey(ValuedFramework("c", needs=[("c", "")])).acceptances["c"] == "indefensible"


# Audiences


def test_audiences_are_orders():
    assert Audience.read("life > liberty = equality > property").direct == (
        ("equality", "property"), ("liberty", "property"), ("life", "equality"), ("life", "liberty"),
    )  # fmt: skip
    assert Audience.of("a", "b", "c") == Audience([("a", "b"), ("b", "c")])
    assert str(Audience.of("a", "b", "c")) == "a > b, b > c"
    assert str(Audience()) == "no preference"
    assert not Audience.of(["a", "b"]).prefers("a", "b")


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        (lambda: Audience([("a", "b"), ("b", "a")]), AudienceError, "'a' is dearer than itself|'b' is dearer"),
        (lambda: Audience.of("a", ["b", "a"]), AudienceError, "'a' stands there twice"),
        (lambda: Audience.read("a > > b"), AudienceError, "is no order of values"),
        (lambda: Audience(["ab", "c"]), TypeError, "a preference is a pair of values"),
        (lambda: ValuedFramework("a", pairs("ab")), UnknownArgumentError, "no argument 'b'"),
        (lambda: ValuedFramework("a", [], {"b": "life"}), UnknownArgumentError, "no argument 'b'"),
        (lambda: followers(valued("", a="life"), "z"), UnknownArgumentError, "no argument 'z'"),
        (lambda: survey(valued("", a="life")).acceptance("z"), UnknownArgumentError, "no argument 'z'"),
    ],
)  # fmt: skip
def test_what_can_not_be_is_refused(wrong, error, message):
    with pytest.raises(error, match=message):
        wrong()


VALUES = ["life", "property", "honour", "peace"]
NAMES = "abcdef"
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=9)
PROMOTED = st.lists(st.sampled_from(VALUES), max_size=2, unique=True)


@st.composite
def frameworks(draw):
    promotes = dict(zip(NAMES, draw(st.lists(PROMOTED, min_size=6, max_size=6)), strict=True))
    some = st.lists(st.sampled_from(NAMES), min_size=1, max_size=2)
    return ValuedFramework(
        NAMES,
        draw(PAIRS),
        promotes,
        certain=draw(
            st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=2)
        ),
        needs=draw(st.lists(st.tuples(st.sampled_from(NAMES), some), max_size=2)),
    )


def every(framework):
    """Return all orders of all values, by the definition."""
    return [Audience.of(*order) for order in permutations(framework.values)]


@settings(max_examples=40)
@given(frameworks())
def test_acceptance_is_what_asking_every_order_of_values_says(framework):
    found = [[*extensions(framework.defeats(one), "preferred")] for one in every(framework)]
    expected = {
        name: "objective" if all(name in e for some in found for e in some)
        else "subjective" if any(name in e for some in found for e in some)
        else "indefensible"
        for name in NAMES
    }  # fmt: skip

    assert survey(framework).acceptances == expected


@settings(max_examples=40)
@given(frameworks(), st.sampled_from(NAMES))
def test_followers_are_the_share_of_orders_that_differ(framework, argument):
    part = next(one for one in parts(framework) if argument in one.arguments)
    told = str(followers(framework, argument))
    convinced = [
        all(argument in e for e in extensions(part.defeats(one), "preferred"))
        for one in every(part)
    ]

    assert (told == "everybody") == all(convinced)
    assert (told == "nobody") == (not any(convinced))
    found = followers(framework, argument)
    for audience, accepts in zip(every(part), convinced, strict=True):
        if found.exact and found.shared.preferences:
            assert accepts == (found.shared.preferences <= audience.preferences)
        if found.others is not None:
            assert accepts != (found.others.preferences <= audience.preferences)


@settings(max_examples=40)
@given(frameworks())
def test_each_order_of_values_is_like_one_that_is_asked(framework):
    asked = {frozenset(framework.defeats(one).attacks) for one in orders(disputed(framework))}

    assert {frozenset(framework.defeats(one).attacks) for one in every(framework)} == asked


@settings(max_examples=40)
@given(frameworks(), st.sampled_from(sorted(COMPLETE)), st.permutations(VALUES))
def test_what_is_so_with_every_audience_changes_nothing(framework, semantics, order):
    audience = Audience.of(*order)
    simple, full = simplified(framework).defeats(audience), framework.defeats(audience)

    assert {frozenset(one.items()) for one in labellings(simple, semantics)} == {
        frozenset(one.items()) for one in labellings(full, semantics)
    }


@given(PAIRS, st.permutations(NAMES))
def test_arguments_with_different_values_have_one_extension(attacks, order):
    # Bench-Capon 2003: where no circle is of one value, there is one preferred extension.
    framework = ValuedFramework(NAMES, [p for p in attacks if p[0] != p[1]], {n: n for n in NAMES})
    defeats = framework.defeats(Audience.of(*order))

    assert count(defeats, "preferred") == 1
    assert next(extensions(defeats, "preferred")) == grounded(defeats).extension


@pytest.mark.parametrize("many", range(1, 6))
def test_as_many_orders_are_asked_as_there_are(many):
    names = [str(number) for number in range(many)]
    all_pairs = [(a, b) for a, b in product(names, names) if a < b]
    row = [(str(n), str(n + 1)) for n in range(many)]

    assert len({*orders(all_pairs)}) == len([*permutations(names)])
    assert len({*orders(row)}) == 2**many


def test_all_share_what_they_are_said_to_share():
    sharing = Audience.read("a > b > c")

    assert [str(one) for one in orders([("c", "a"), ("a", "d")], sharing)] == [
        "a > b, a > d, b > c", "a > b, b > c, d > a",
    ]  # fmt: skip


def test_too_many_audiences_are_told():
    names = [f"v{number}" for number in range(9)]
    everybody = ValuedFramework(names, [*permutations(names, 2)], {name: name for name in names})
    found = survey(everybody, most=100)

    assert found.reason == "there are more orders of the values to ask than 100"
    assert set(found.acceptances.values()) <= {"subjective", "unknown"}
    with pytest.raises(TooManyAudiencesError, match="more orders of the values to ask than 100"):
        followers(everybody, "v0", most=100)
    assert survey(everybody, limit=1e-9).reason == "there was no time for all audiences"
    with pytest.raises(OutOfTimeError):
        followers(everybody, "v0", limit=1e-9)


def test_values_that_never_meet_are_not_ordered():
    many = 15
    names = [f"a{n}" for n in range(2 * many)]
    separate = ValuedFramework(
        names,
        [(f"a{2 * n}", f"a{2 * n + 1}") for n in range(many)],
        {name: f"value of {name}" for name in names},
    )
    found = survey(separate)

    assert (found.audiences, found.reason) == (2 * many, "")
    assert found.acceptances["a1"] == "subjective"
