"""What holds of every judgment."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate.carneades import (
    Argument,
    Constant,
    Convergent,
    Cumulative,
    Issue,
    Linked,
    Standard,
    Structure,
    Thresholds,
    judge,
)
from argmap.evaluate.dung import Framework, Label, grounded

TENTHS = st.integers(0, 10).map(lambda tenth: tenth / 10)
WEIGHINGS = st.sampled_from([Linked(), Convergent(), Cumulative()]) | TENTHS.map(Constant)


@st.composite
def structures(draw, *, acyclic=False):
    """Structures of a few statements, each at one issue at most."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 7)))]
    arguments = []
    for number in range(draw(st.integers(0, 9))):
        at = draw(st.integers(0, len(names) - 1))
        known = names[at + 1 :] if acyclic else names
        some = st.lists(st.sampled_from(known), max_size=2) if known else st.just([])
        arguments.append(
            Argument(
                f"a{number}", names[at], draw(some),
                exceptions=draw(some), con=draw(st.booleans()), weighing=draw(WEIGHINGS),
            )
        )  # fmt: skip
    cut = draw(st.integers(0, len(names)))
    issues = [part for part in (names[:cut], names[cut:]) if len(part) > 1]
    chosen = draw(
        st.lists(st.sampled_from(issues), max_size=2, unique_by=tuple) if issues else st.just([])
    )
    standard = st.sampled_from(Standard)
    return Structure(
        names,
        arguments,
        [Issue(positions, draw(standard)) for positions in ([] if acyclic else chosen)],
        accepted=draw(st.lists(st.sampled_from(names), max_size=2)),
        standard=draw(standard),
    )


def book_weight(argument, labels):
    """Return what an argument weighs by the definitions, None if that is undecided."""
    exceptions = [labels[name] for name in argument.exceptions]
    if "in" in exceptions:
        return 0
    inside = [labels[name] for name in argument.premises]
    if "undecided" in exceptions + inside:
        return None
    share = inside.count("in")
    match argument.weighing:
        case Linked():
            return share == len(inside)
        case Convergent():
            return share > 0 or not inside
        case Cumulative():
            return share / len(inside) if inside else 1
        case Constant(weight):
            return weight if share == len(inside) else 0


def book_met(standard, pro, con):
    """Tell by the definitions whether a standard is met."""
    lead = round(pro - con, 6)
    return {
        "SE": pro > 0,
        "DV": pro > 0 and con == 0,
        "PE": lead > 0,
        "CCE": pro > 0.5 and lead > 0.5,
        "BRD": pro > 0.5 and lead > 0.5 and con < 0.3,
    }[standard.name]


def book_label(structure, name, labels):
    """Return what the definitions say of a statement, given the labels so far."""
    issue = next((i for i in structure.issues if name in i.positions), Issue([name]))
    standard = issue.standard or structure.standard
    pros, cons = [], []
    for argument in structure.arguments:
        mine = argument.conclusion == name
        if mine and not argument.con:
            pros.append(book_weight(argument, labels))
        elif mine or (argument.conclusion in issue.positions and not argument.con):
            cons.append(book_weight(argument, labels))
    contested = len(issue.positions) > 1 or any(
        a.con for a in structure.arguments if a.conclusion == name
    )
    if not any(w is None or w > 0 for w in pros):
        return "out"
    if any(pros) and (standard.name == "SE" or (standard.name == "PE" and not contested)):
        return "in"
    if None in pros + cons:
        return "undecided"
    return "in" if book_met(standard, max(pros), max(cons, default=0)) else "out"


def by_the_book(structure):
    """Apply the definitions, all over again until nothing changes."""
    labels = dict.fromkeys(structure.statements, "undecided")
    for issue in structure.issues:
        if structure.accepted & set(issue.positions):
            labels.update(dict.fromkeys(issue.positions, "out"))
    labels.update(dict.fromkeys(structure.accepted, "in"))
    changed = True
    while changed:
        changed = False
        for name in structure.statements:
            if labels[name] == "undecided":
                labels[name] = book_label(structure, name, labels)
                changed = changed or labels[name] != "undecided"
    return labels


@given(structures())
def test_a_judgment_is_what_the_definitions_say(structure):
    assert dict(judge(structure).labels) == by_the_book(structure)


@given(structures(), st.randoms())
def test_the_order_of_things_changes_nothing(structure, random):
    statements, arguments = list(structure.statements), list(structure.arguments)
    random.shuffle(statements)
    random.shuffle(arguments)
    shuffled = evolve(structure, statements=statements, arguments=arguments)

    assert dict(judge(shuffled).labels) == dict(judge(structure).labels)


@given(structures(acyclic=True))
def test_without_circles_nothing_is_undecided(structure):
    judgment = judge(structure)

    assert Label.UNDECIDED not in judgment.labels.values()
    assert None not in judgment.weights.values()


@given(TENTHS, TENTHS, TENTHS, TENTHS, TENTHS)
def test_whoever_meets_a_standard_meets_the_milder_ones(pro, con, strength, lead, doubt):
    thresholds = Thresholds(strength=strength, lead=lead, doubt=doubt)
    met = {standard: thresholds.met(standard, pro, con) for standard in Standard}

    for strict, mild in [("BRD", "CCE"), ("CCE", "PE"), ("PE", "SE"), ("DV", "PE")]:
        assert met[Standard[mild]] or not met[Standard[strict]]


@given(TENTHS, TENTHS, TENTHS, TENTHS, st.sampled_from(Standard))
def test_more_for_it_and_less_against_it_never_harms(pro, con, more, less, standard):
    thresholds = Thresholds()

    if thresholds.met(standard, pro, con):
        assert thresholds.met(standard, max(pro, more), min(con, less))


@given(structures())
def test_one_position_of_an_issue_wins_at_most(structure):
    judgment = judge(structure)

    for issue in structure.issues:
        inside = [p for p in issue.positions if judgment.labels[p] == "in"]
        if not structure.accepted & set(issue.positions) and issue.standard is not Standard.SE:
            assert len(inside) <= 1


NAMES = [f"a{number}" for number in range(6)]
ATTACKS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=12)


@given(ATTACKS)
def test_abstract_frameworks_are_a_special_case(attacks):
    # As the examples of Carneades 4 on Dung's frameworks have it: who attacks undercuts.
    framework = Framework.of(NAMES, attacks)
    arguments = [
        Argument(name, name, exceptions=framework.attackers(name)) for name in framework.arguments
    ]

    assert dict(judge(Structure(NAMES, arguments)).labels) == dict(grounded(framework))
