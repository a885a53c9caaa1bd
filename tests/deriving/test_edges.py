"""What is joined with what."""


def test_relations_and_structures_are_edges(derived, arrows):
    text = "[Wet]: w\n  - <Sun>: s\n\n<Rain>\n\n(1) [Clouds]: c\n----\n(2) [Wet]"

    assert arrows(derived(text)) == [
        "<Sun> attack [Wet]",
        "<Rain> support [Wet]",
        "[Clouds] support <Rain>",
    ]


def test_in_place_of_a_statement_without_a_node_stand_its_arguments(derived, arrows):
    text = """\
<Rain>

(1) clouds
----
(2) [Wet]: w {isInMap: false}

<Slip>

(1) [Wet]
----
(2) slippery
  -> <Run>: r
"""

    assert arrows(derived(text)) == ["<Slip> attack <Run>", "<Rain> support <Slip>"]


def test_between_arguments_entailment_is_support_and_contraries_attack(derived, arrows):
    text = "<Rain>\n\n(1) c\n----\n(2) w\n  +> [Slippery]\n  -> [Dry]\n\n<Walk>\n\n(1) [Dry]\n(2) [Slippery]\n----\n(3) x"
    settings = "model: {mode: strict}\nselection: {excludeStatements: [Dry, Slippery]}"

    assert arrows(derived(text, settings)) == ["<Rain> support <Walk>", "<Rain> attack <Walk>"]


def test_an_edge_knows_the_statements_that_it_goes_through(derived):
    map = derived("<Rain>\n\n(1) clouds\n----\n(2) [Wet]: w {isInMap: false}\n  -> <Walk>: x")

    assert [(e.source_statement, e.target_statement) for e in map.edges] == [("Wet", None)]


def test_contraries_of_each_other_are_joined_once(derived, arrows):
    text = "[A]: a\n  - [B]: b\n\n[B]\n  - [A]"

    assert arrows(derived(text, "model: {mode: strict}")) == ["[B] contrary [A]"]


def test_an_undercut_goes_to_the_argument(derived, arrows):
    text = "<Rain>\n\n(1) c\n----\n(2) [Wet]: w\n  <_ <Roof>: r"

    assert "<Roof> undercut <Rain>" in arrows(derived(text))


def test_each_step_can_be_an_argument_of_its_own(derived, arrows):
    text = "<K>: gist\n\n(1) [A]: a\n----\n(2) [B]: b\n(3) [C]: c\n----\n(4) [D]: d\n  <_ <U>: u"

    assert arrows(derived(text, "model: {explodeArguments: true}")) == [
        "<U> undercut <K - 2>",
        "<K - 1> support [B]",
        "[A] support <K - 1>",
        "<K - 2> support [D]",
        "[B] support <K - 2>",
        "[C] support <K - 2>",
    ]


def test_a_conclusion_may_say_which_lines_its_step_uses(derived, arrows):
    text = "<K>\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [C]: c\n----\n(4) [D]: d {uses: [1, 3]}"
    found = arrows(derived(text, "model: {explodeArguments: true}"))

    assert [edge for edge in found if edge.endswith("<K - 2>")] == [
        "[A] support <K - 2>",
        "[C] support <K - 2>",
    ]


def test_an_argument_with_a_step_that_draws_on_nothing_stays_whole(derived, names):
    text = "<K>\n\n(1) a\n----\n(2) [B]: b\n-- {uses: []} --\n(3) [C]: c"

    assert names(derived(text, "model: {explodeArguments: true}"))[-1] == "<K>"


def test_a_step_takes_no_title_that_is_taken(derived, names):
    text = "<K - 1>: x\n  + <K>\n\n<K>\n\n(1) a\n----\n(2) b\n----\n(3) c"

    assert names(derived(text, "model: {explodeArguments: true}"))[-2:] == ["<K - 1'>", "<K - 2>"]
