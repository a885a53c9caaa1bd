"""Maps as flowcharts in Mermaid."""

import warnings

import pytest

import argmap
from argmap.model import ArgumentMap, FrontMatter, Relation, RelationKind, Statement, StatementRef
from argmap.render import RenderWarning, mermaid
from argmap.render.charting import beyond
from argmap.render.subject import Subject
from argmap.render.views.choosing import scene_of

STREET = """\
===
title: A street
thesis: Wet
===

[Wet]: The street is wet.
  + <Rain>: It has rained.
    <_ [Hose]: There was a hose.
  - [Roof]: There is a roof.
"""


def test_a_map_is_a_flowchart_with_a_legend():
    assert (
        argmap.mermaid(argmap.parse(STREET))
        == """\
---
title: "A street"
config: {flowchart: {wrappingWidth: 200}}
---
flowchart RL
  accTitle: A street
  claim_wet("<i>Thesis</i><br/><b>Wet</b><br/>The street is wet."):::thesis
  arg_rain["<b>+ Rain</b>"]:::reason
  claim_hose["<b>× Hose</b>"]:::undercut
  claim_roof["<b>− Roof</b>"]:::objection
  arg_rain --> claim_wet
  claim_hose --o arg_rain
  claim_roof --x claim_wet
  legend["+#8288; a reason<br/>− an objection<br/>× an undercut<br/>an arrow supports<br/>what ends in a cross attacks<br/>what ends in a dot undercuts: denies that a step is a good one"]
  style legend fill:none,stroke:none,text-align:left
  classDef thesis fill:#1b2a41,stroke:#1b2a41,color:#ffffff
  classDef reason fill:#eaf5f3,stroke:#00695c,color:#1f2933
  classDef undercut fill:#f4effa,stroke:#6a3d9a,color:#1f2933
  classDef objection fill:#fdf0ea,stroke:#b23a0e,color:#1f2933
  linkStyle 0 stroke:#0b8577,stroke-width:2px
  linkStyle 2 stroke:#c94f1d,stroke-width:2px
  linkStyle 1 stroke:#8f63c4,stroke-width:2px
"""
    )


def test_what_falls_says_so():
    reading = argmap.parse(STREET)

    told = argmap.mermaid(reading, labels=argmap.evaluate(reading)).splitlines()

    assert '  claim_roof["<b>− Roof</b><br/><b>● stands</b>"]:::objection' in told
    assert '  arg_rain["<b>+ Rain</b><br/><b>○ falls</b>"]:::falls' in told
    assert any("legend[" in line and "○ falls: something that stands" in line for line in told)


def test_sections_are_subgraphs_within_each_other():
    text = "# One\n\n[A]: a\n\n## Two\n\n[B]: b\n  + [A]\n\n# Three\n\n[C]: c\n  - [B]\n"

    told = argmap.mermaid(argmap.parse(text)).splitlines()

    assert [line for line in told[5:] if "--" not in line][:14] == [
        '  subgraph section_1["One"]',
        "    direction RL",
        '    claim_a["<b>+ A</b>"]:::reason',
        '    subgraph section_2["Two"]',
        "      direction RL",
        '      claim_b["<b>− B</b>"]:::objection',
        "    end",
        "  end",
        '  subgraph section_3["Three"]',
        "    direction RL",
        '    claim_c("<i>Claim</i><br/><b>C</b>"):::claim',
        "  end",
    ] + [line for line in told if line.startswith("  legend") or "style legend" in line]


def test_every_kind_of_relation_is_told_by_the_end_of_its_line_or_by_a_word():
    ends = (StatementRef("A"), StatementRef("B"))
    found = {}
    for kind in set(RelationKind) - {RelationKind.UNDERCUT}:
        drawn = ArgumentMap(tuple(map(Statement, "AB")), relations=(Relation(kind, *ends),))
        found[kind.value] = next(
            line for line in mermaid(drawn).splitlines() if " claim_b" in line and "claim_a" in line
        ).strip()

    assert found == {
        "support": "claim_a --> claim_b",
        "attack": "claim_a --x claim_b",
        "entails": 'claim_a -->|"entails"| claim_b',
        "contrary": 'claim_a x--x|"contrary to"| claim_b',
        "contradictory": 'claim_a x--x|"contradicts"| claim_b',
        "prefers": 'claim_a -->|"preferred to"| claim_b',
    }


def test_a_deep_map_runs_upwards():
    chain = "".join(f"{'  ' * depth}+ [S{depth}]: s\n" for depth in range(1, 6))

    assert "flowchart BT\n" in argmap.mermaid(argmap.parse(f"[S0]: s\n{chain}"))


def test_all_premises_are_told_if_reasons_are_wanted():
    told = argmap.mermaid(argmap.read("examples/phones.argdown"), view="reasons")

    assert "<b>Fewer calls</b>: In the ninth grade teachers called for silence" in told


def test_what_a_chart_is_drawn_around_has_a_wide_frame():
    told = argmap.mermaid(argmap.parse(STREET), around="Rain", depth=1)

    assert "  class arg_rain centre\n" in told
    assert "a wide frame: what the chart is drawn around" in told


def test_what_the_analyst_supplied_has_a_dashed_frame():
    reading = argmap.parse("[A]: a {implicit: true}\n  - [B]: b\n")

    told = argmap.mermaid(reading, view="inference")

    assert "  classDef implicit stroke-dasharray:6 4\n  class claim_a implicit\n" in told


def test_the_lines_of_an_argument_have_their_numbers_and_what_leads_to_them():
    reading = argmap.parse("<K>\n\n(1) [A]: a\n-- modus ponens --\n(2) [B]: b\n")

    told = argmap.mermaid(reading, view="argument", around="K")

    assert (
        "(1) <b>A</b>: a<br/><b>THEREFORE</b> · modus ponens<br/><i>from (1)</i><br/>(2) <b>B</b>: b"
    ) in told


def test_degrees_and_what_they_mean_are_told():
    reading = argmap.parse(STREET)

    told = argmap.mermaid(reading, labels=argmap.evaluate(reading, by="gradual"))

    assert "how strongly it stands, from 0 to 1" in told


def test_what_mermaid_would_act_upon_is_escaped():
    text = '"]:::x <script>`*a*` #35; $$x$$ fa:fa-car end\n  click a'
    hostile = Statement("%%{init}%%", text)

    told = mermaid(ArgumentMap((hostile,), front=FrontMatter(thesis=(hostile.title,))))

    assert told.splitlines()[5] == (
        '  claim_init("<i>Thesis</i><br/><b>#37;#37;#123;init#125;#37;#37;</b><br/>'
        "#34;#93;:::x #60;script#62;ˋ#42;#65279;a#42;#65279;ˋ #35;35#59; #36;#8288;#36;x#36;#8288;#36; "
        'fa#58;#8288;fa-car end click a"):::thesis'
    )


@pytest.mark.parametrize(
    ("count", "text", "told"),
    [
        (501, "", "of more than 500 lines, and this one has 501: draw"),
        (320, "x" * 200, "of more than 50,000 letters, and this one has "),
    ],
)
def test_what_github_does_not_show_is_told(count, text, told):
    wide = "\n".join(f"  + [S{n}]: {text}" for n in range(count))
    reading = argmap.parse(f"[Wide]: w\n{wide}")
    many = {f"S{n}": "x" * 150 for n in range(count)} if text else {}

    with pytest.warns(RenderWarning, match=told):
        argmap.mermaid(reading, labels=many)


def test_letters_are_counted_as_a_browser_counts_them():
    scene = scene_of(Subject(argmap.parse(STREET)), "overview")

    assert beyond(scene, "日" * 50_000) == ""
    assert "50,000 letters, and this one has 50,002: draw" in beyond(scene, "😀" * 25_001)


def test_what_github_shows_gives_no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        argmap.mermaid(argmap.read("examples/coordination-now-more-than-ever.argdown"))


def test_a_file_of_that_suffix_is_written(tmp_path):
    reading = argmap.parse(STREET)

    argmap.render(reading, tmp_path / "street.mmd")

    assert (tmp_path / "street.mmd").read_text(encoding="utf-8") == argmap.mermaid(reading)
