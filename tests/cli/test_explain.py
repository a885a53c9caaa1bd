"""`argmap explain`."""


def test_a_code_and_a_name_give_the_same_page(argmap):
    result = argmap("explain", "AM201")

    assert result.exit_code == 0
    assert result.output.startswith("AM201 circular-reasoning (error; circularity)\n\nA chain of")
    assert "Bad:\n    [Scripture]" in result.output
    assert argmap("explain", "circular-reasoning").output == result.output


def test_a_mistake_of_the_notation_has_a_page(argmap):
    result = argmap("explain", "unclosed-title")

    assert "    [Rain: It rains.\n    ^^^^^\n" in result.output


def test_a_group_gives_a_list(argmap):
    lines = argmap("explain", "grounding").output.splitlines()

    assert [line.split()[0][:3] for line in lines] == ["AM4"] * len(lines)
    assert len(lines) > 5


def test_nothing_gives_everything(argmap):
    assert len(argmap("explain").output.splitlines()) > 80


def test_several_are_explained_one_after_the_other(argmap):
    result = argmap("explain", "AM401", "AM402")

    assert result.output.count("Bad:") == 2


def test_what_is_unknown_is_refused_with_what_may_be_meant(argmap):
    result = argmap("explain", "circular-resoning")

    assert result.exit_code == 2
    assert result.output == (
        "argmap: 'circular-resoning' is no code, name or group of findings; "
        "did you mean circular-reasoning? (`argmap explain` lists all)\n"
    )
