"""What `argmap.evaluate` refuses."""

import pytest

from argmap import evaluate, parse
from argmap.evaluate import grounded


@pytest.mark.parametrize("limit", ["5", None, True])
def test_a_limit_that_is_no_number_is_refused(limit):
    map = parse("[Go]: We go.").map

    with pytest.raises(TypeError, match=f"the limit is a number of seconds, not {limit!r}"):
        evaluate(map, limit=limit)


def test_a_map_is_no_framework():
    map = parse("[Go]: We go.").map

    with pytest.raises(TypeError, match="a Framework is wanted here, not ArgumentMap"):
        grounded(map)
