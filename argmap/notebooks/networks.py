"""Frameworks in cells: arguments and their attacks, as a picture if there are few."""

from __future__ import annotations

from itertools import islice

from argmap.evaluate.dung import Framework
from argmap.notebooks.drawing import pictured
from argmap.notebooks.framing import many, muted, note, unfolding
from argmap.page.escaping import text
from argmap.render import svg
from argmap.render.palette import Role
from argmap.render.scene import Card, Link, Manner, Scene, Spot

__all__ = ["show_framework"]

_FEW = 40  # arguments
_LINES = 120  # attacks
_LISTED = 200  # attacks


def show_framework(framework: Framework) -> str:
    """Show how much there is; of a small framework a picture, and who attacks whom."""
    count, attacks = len(framework), framework.number_of_attacks
    told = note(f"{many(count, 'argument')}, {many(attacks, 'attack')}")
    if not count:
        return told
    if count <= _FEW and attacks <= _LINES:
        scene = _scene(framework)
        told += pictured(lambda: svg(scene, style="auto"), "The attacks among arguments")
    else:
        told += muted(
            f"A picture is shown of {_FEW} arguments and {_LINES} attacks at most; "
            "argmap solve tells what can be accepted."
        )
    lines = [f"{one} attacks {other}" for one, other in islice(framework.attacks, _LISTED)]
    if attacks > _LISTED:
        lines.append("…")
    return told + unfolding("As text", f"<pre>{text(chr(10).join(lines))}</pre>" if lines else "")


def _scene(framework: Framework) -> Scene:
    names = {name: f"argument-{at}" for at, name in enumerate(framework.arguments, start=1)}
    return Scene(
        tuple(Card(id, Role.CLAIM, "ARGUMENT", name or "(no name)") for name, id in names.items()),
        tuple(
            Link(Spot(names[one]), Spot(names[other]), Manner.ATTACK, "", f"{one} attacks {other}")
            for one, other in framework.attacks
        ),
        compact=True,
    )
