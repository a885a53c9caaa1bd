"""The problems of the competition by their names."""

import pytest

from argmap.evaluate import SEMANTICS
from argmap.evaluate.competing import PROBLEMS, ProblemError, Task, find_problem


def test_each_task_is_a_problem_under_each_semantics():
    assert len(PROBLEMS) == len(Task) * len(SEMANTICS)
    assert {problem.semantics for problem in PROBLEMS} == set(SEMANTICS)
    assert all(find_problem(str(problem)) == problem for problem in PROBLEMS)


def test_the_problems_of_the_competition_come_first():
    first = [str(problem) for problem in PROBLEMS[:35]]

    assert first[:5] == ["DC-CO", "DS-CO", "SE-CO", "EE-CO", "CE-CO"]
    assert {name[3:] for name in first} == {"CO", "GR", "PR", "ST", "SST", "STG", "ID"}


def test_a_problem_that_there_is_not_is_told_with_those_that_there_are():
    with pytest.raises(ProblemError, match="there is no problem 'DC-XX': say one of DC, DS, SE"):
        find_problem("DC-XX")
    with pytest.raises(TypeError):
        find_problem(3)
