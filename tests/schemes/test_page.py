"""The page of all schemes, docs/schemes.md; `python tests/schemes/test_page.py` writes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from argmap.schemes import CATALOGUE, Family, Kind, Scheme

PAGE = Path(__file__).parents[2] / "docs" / "schemes.md"
_BEGINNING = """\
# Argumentation schemes

An inference line names how a step argues: `-- argument from sign --`. The name is looked up here; case, spaces, punctuation and “argument from” don't matter,
and each scheme has other names as well. A scheme makes its conclusion plausible, unless one of its critical questions has a bad answer; a rule of logic makes it certain.

```console
$ argmap questions examples/phones.argdown --argument "Within reach" --open
Leave the Phones at the Door
4 questions, 4 open

<Within reach>: practical reasoning
  [Must be reachable] Parents must be able to reach their children.
  → [Keep the phones] Pupils should keep their phones with them.
  ? conflict Does something else that matters stand against the goal?
  ? possibility Can one act on the conclusion, [Keep the phones], at all?
  ? effectiveness Would acting on the conclusion, [Keep the phones], really bring about the goal?
  ? side-effects What else would come of acting on the conclusion, [Keep the phones], and is that
  worse?
```

What plays which role, and what answers which question, is said in [data](notation.md#schemes-and-critical-questions).

```python
>>> import argmap
>>> scheme = argmap.schemes.find("expert opinion")
>>> scheme.name, scheme.walton
('argument from expert opinion', 2)
>>> for question in scheme.questions[:2]:
...     print(question.name, "|", question.put(), "|", question.target)
expertise | How much does the expert know of the matter? | premise
field | Is the conclusion a matter of the expert's own field? | premise
>>> argmap.schemes.propose("practical resoning")
'practical reasoning'

```

Behind each question stands whom it asks: *whoever argues* has to answer once it is asked; *whoever asks* has to give a reason to think so, or the argument stands
(an assumption and an exception: [Gordon, Prakken and Walton 2007](https://doi.org/10.1016/j.artint.2007.04.010)). Then comes what it casts doubt on. **W** is the number in chapter 9 of
[Walton, Reed and Macagno 2008](https://doi.org/10.1017/CBO9780511802034), whose 60 schemes are all here, **AIF** the id at AIFdb where published corpora show it, **PTA** the place in Wagemans'
[Periodic Table of Arguments](https://periodic-table-of-arguments.org). Names and structure are those of the literature; the sentences are ours. Single letters stand for what differs from case to case.
"""
_ASKED = {Kind.ASSUMPTION: "whoever argues", Kind.EXCEPTION: "whoever asks"}


def page() -> str:
    return "".join(
        (
            _BEGINNING,
            *(part for family in Family for part in _family(family)),
        )
    )


def _family(family: Family) -> Iterator[str]:
    yield f"\n## {family.value.capitalize()}\n"
    for scheme in CATALOGUE:
        if scheme.family is family:
            yield from _scheme(scheme)


def _scheme(scheme: Scheme) -> Iterator[str]:
    yield f"\n### {scheme.name}\n\n"
    if scheme.aliases:
        yield f"Also: {', '.join(scheme.aliases)}.\n\n"
    for premise in scheme.premises:
        yield f"- {premise.role}: {premise.text}{_formula(premise.formula)}\n"
    yield f"- **so** {scheme.conclusion}{_formula(scheme.formula)}\n"
    if scheme.questions:
        yield "\n| question | | asks | about |\n|---|---|---|---|\n"
    for question in scheme.questions:
        about = question.about or "the step"
        yield f"| {question.name} | {question.put()} | {_ASKED[question.kind]} | {about} |\n"
    yield f"\n{'; '.join(_places(scheme))}.\n"


def _formula(formula: str) -> str:
    return f" `{formula}`" if formula else ""


def _places(scheme: Scheme) -> Iterator[str]:
    if scheme.walton:
        yield f"W {scheme.walton}"
    if scheme.aif is not None:
        yield f"AIF {scheme.aif}"
    if scheme.wagemans:
        place = scheme.wagemans
        yield f"PTA {' '.join(filter(None, (place.form, place.substance)))} ({place.lever})"
    # What the number stands for is said above.
    yield from (source for source in scheme.sources if f"no. {scheme.walton}," not in source)


def test_the_page_of_schemes_is_true():
    assert PAGE.read_text(encoding="utf-8") == page(), f"write it anew: python {__file__}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
