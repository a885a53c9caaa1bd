"""The YAML of Carneades 4: statements, arguments, issues, schemes, and labels to compare with.

What it says of the world of Carneades (metadata, references, sources) is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from argmap.evaluate.carneades.exceptions import StructureError
from argmap.evaluate.carneades.schemes import Scheme, instantiate, issues_of
from argmap.evaluate.carneades.structures import Argument, Issue, Structure
from argmap.evaluate.carneades.terms import Compound, parse_term
from argmap.evaluate.carneades.weighing import (
    Constant,
    Convergent,
    Criteria,
    Criterion,
    Cumulative,
    Factorized,
    Linked,
    Order,
    Preference,
    Weighing,
)
from argmap.evaluate.dung import Label
from argmap.syntax.data import read_yaml
from argmap.values import NO_DATA, Data, Value

__all__ = ["Loaded", "loads"]

_BASIC: Mapping[str, Weighing] = {
    "linked": Linked(),
    "convergent": Convergent(),
    "cumulative": Cumulative(),
    "factorized": Factorized(),
}


@frozen
class Loaded:
    """What a file holds.

    Attributes:
        structure: what is to be judged, with the arguments that its schemes give.
        expected: the labels that the file says it should get, for some of its statements.
    """

    structure: Structure
    expected: Mapping[str, Label]


def loads(text: str) -> Loaded:
    r"""Read the YAML of Carneades 4.

    >>> loads("statements: {p: It rains.}\nassumptions: [p]\ntests: {in: [p]}").structure
    <Structure of 1 statements, 0 arguments>

    Arguments that schemes give are added to those of the file. What a scheme deletes is read as its
    premises; guards are refused.

    Raises:
        StructureError: it is no such file; the message says where.
    """
    whole, problem = read_yaml(text)
    if problem is not None and not whole:
        raise StructureError(f"this is no YAML: {problem.message}")
    texts: dict[str, str] = {}
    accepted: dict[str, None] = {}
    for name, said in _data(whole, "statements").items():
        told = said if isinstance(said, Data) else Data({"text": said})
        texts[_name(name)] = str(told.get("text") or "")
        if told.get("assumed") in (True, 1):
            accepted[_name(name)] = None
    accepted.update(dict.fromkeys(_names(whole, "assumptions")))
    language = _data(whole, "language")
    schemes = {scheme.name: scheme for scheme in _schemes(whole)}
    arguments = [*_arguments(_data(whole, "arguments"), schemes)]
    given, assumed = instantiate([*schemes.values()], accepted)
    arguments += [one for one in given if one.name not in {a.name for a in arguments}]
    accepted.update(dict.fromkeys(sorted(assumed)))
    for name in [*accepted, *(n for a in arguments for n in _parts(a))]:
        texts.setdefault(name, _told(name, language))
    issues = [
        Issue(_names(said, "positions"), _text(said, "standard") or None)
        for said in _each(whole, "issues").values()
    ]
    for name in _data(whole, "issue_schemes"):
        patterns = _names(_data(whole, "issue_schemes"), name)
        issues += [Issue(positions) for positions in issues_of(patterns, texts, issues)]
    structure = Structure(
        tuple(texts),
        arguments,
        issues,
        accepted=accepted,
        values=dict(_values(texts)),
        texts=texts,
    )
    tests = _data(whole, "tests")
    return Loaded(structure, {n: label for label in Label for n in _names(tests, label.value)})


def _parts(argument: Argument) -> tuple[str, ...]:
    return (argument.conclusion, *argument.premises, *argument.exceptions)


def _name(text: str) -> str:
    """Return the name of a statement, written in one way if it is a term."""
    term = parse_term(text)
    return text if term is None else str(term)


def _data(data: Data, key: str) -> Data:
    value = data.get(key)
    if value is None:
        return NO_DATA
    if not isinstance(value, Data):
        raise StructureError(f"`{key}` is a mapping, not {value!r}")
    return value


def _each(data: Data, key: str) -> dict[str, Data]:
    return {name: _data(_data(data, key), name) for name in _data(data, key)}


def _text(data: Data, key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str | None):
        raise StructureError(f"`{key}` is a text, not {value!r}")
    return value or ""


def _names(data: Data, key: str) -> tuple[str, ...]:
    """Return the names that stand under a key: one, a list, or a mapping from their roles."""
    value = data.get(key)
    if value is None:
        return ()
    named = tuple(value.values()) if isinstance(value, Data) else value
    items = named if isinstance(named, tuple) else (named,)
    for item in items:
        if item is None or isinstance(item, tuple | Data):
            raise StructureError(f"`{key}` has names of statements, not {item!r}")
    # `true` and numbers are names like others.
    return tuple(_name(str(i).lower() if isinstance(i, bool) else str(i)) for i in items)


def _schemes(whole: Data) -> Iterator[Scheme]:
    functions = dict(_BASIC)
    for name, said in _data(whole, "weighing_functions").items():
        functions[name] = _weighing(said, functions)
    listed = whole.get("argument_schemes") or ()
    for said in listed if isinstance(listed, tuple) else (listed,):
        if not isinstance(said, Data) or not _text(said, "id"):
            raise StructureError("`argument_schemes` is a list of mappings, each with an `id`")
        if said.get("guards"):
            raise StructureError(f"the scheme {_text(said, 'id')!r} has guards: these are not read")
        yield Scheme(
            _text(said, "id"),
            _names(said, "variables"),
            (*_names(said, "premises"), *_names(said, "deletions")),
            _names(said, "conclusions"),
            _names(said, "assumptions"),
            _names(said, "exceptions"),
            _weighing(said.get("weight"), functions),
            {
                key: value
                for key, value in _data(said, "meta").items()
                if isinstance(value, str | int | float)
            },
        )


def _arguments(said: Data, schemes: Mapping[str, Scheme]) -> Iterator[Argument]:
    for name in said:
        told = _data(said, name)
        called = _text(told, "scheme") or "linked"
        scheme = schemes.get(called) or Scheme(called, weighing=_BASIC.get(called, Linked()))
        if called not in schemes and called not in _BASIC:
            raise StructureError(f"argument {name!r} names the scheme {called!r}: there is none")
        conclusions = _names(told, "conclusion")
        if len(conclusions) != 1:
            raise StructureError(f"argument {name!r} has one `conclusion`, not {len(conclusions)}")
        yield Argument(
            name,
            conclusions[0],
            _names(told, "premises"),
            exceptions=_names(told, "undercutter"),
            weighing=scheme.weighing,
            properties=scheme.properties,
        )


def _weighing(said: Value, functions: Mapping[str, Weighing]) -> Weighing:
    match said:
        case None:
            return Linked()
        case str() if said in functions:
            return functions[said]
        case {"constant": int() | float() as weight}:
            return Constant(weight)
        case {"criteria": Data() as criteria}:
            hard = criteria.get("hard") or ()
            places = hard if isinstance(hard, tuple) else (hard,)
            return Criteria(
                tuple(_criterion(name, told) for name, told in _each(criteria, "soft").items()),
                tuple(place for place in places if isinstance(place, int)),
            )
        case {"preference": tuple() as orders}:
            return Preference(tuple(_order(order) for order in orders))
    raise StructureError(f"{said!r} is no weighing function")


def _criterion(name: str, told: Data) -> Criterion:
    factor, values = told.get("factor", 1), _data(told, "values")
    scores = {value: score for value, score in values.items() if isinstance(score, int | float)}
    if not isinstance(factor, int | float) or len(scores) < len(values):
        raise StructureError(f"the criterion {name!r} has a factor and values, all of them numbers")
    return Criterion(name, scores, factor)


def _order(told: Value) -> Order:
    if not isinstance(told, Data) or not _text(told, "property"):
        raise StructureError("a preference is a list of mappings, each with a `property`")
    order = told.get("order", "ascending")
    if isinstance(order, tuple):
        return Order(_text(told, "property"), tuple(map(str, order)))
    if order not in ("ascending", "descending"):
        raise StructureError(f"an order is ascending, descending or a list, not {order!r}")
    return Order(_text(told, "property"), descending=order == "descending")


def _values(names: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the property and the value that statements tell: the functor and the last argument."""
    for name in names:
        term = parse_term(name)
        if isinstance(term, Compound) and len(term.arguments) == 2:
            yield name, (term.functor, str(term.arguments[1]))


def _told(name: str, language: Data) -> str:
    """Return what a term says, by the pattern for its functor."""
    term = parse_term(name)
    if not isinstance(term, Compound):
        return str(language.get(f"{name}/0") or "")
    pattern = language.get(f"{term.functor}/{len(term.arguments)}")
    if not isinstance(pattern, str):
        return ""
    said, *gaps = pattern.replace("%v", "%s").split("%s")
    return said + "".join(
        f"{argument}{gap}" for argument, gap in zip(term.arguments, gaps, strict=False)
    )
