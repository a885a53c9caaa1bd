"""A number of seconds, as an option takes it."""

from __future__ import annotations

from math import isnan
from typing import Any

import click

__all__ = ["SECONDS"]

_LONGEST = 86_400.0  # seconds, a day


class _Seconds(click.FloatRange):
    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        # Whatever nan is compared with, the answer is no: a range takes it, and no time is over.
        number: float = super().convert(value, param, ctx)
        if isnan(number):
            self.fail("nan is no number of seconds.", param, ctx)
        return number


SECONDS = _Seconds(min=0, min_open=True, max=_LONGEST)
