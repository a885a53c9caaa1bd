"""DOT that Graphviz reads as it was meant."""

import json
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.render.graphing import Graph


def written(graph):
    return "\n".join(graph.written())


def test_a_graph_is_written_line_by_line():
    graph = Graph("digraph small ")
    graph.attr("node", shape="plain")
    with graph.subgraph("cluster_one") as part:
        part.attr(color="#000000")
        part.node("claim-1", '<<B>"A"</B>>', id="claim-1")
    graph.edge("claim-1:stm-1:w", "node", label="yes", color="red")
    assert written(graph).split("\n") == [
        "digraph small {",
        "\tnode [shape=plain]",
        "\tsubgraph cluster_one {",
        '\t\tcolor="#000000"',
        '\t\t"claim-1" [label=<<B>"A"</B>> id="claim-1"]',
        "\t}",
        '\t"claim-1":"stm-1":w -> "node" [label=yes color=red]',
        "}",
    ]


@pytest.mark.skipif(shutil.which("dot") is None, reason="dot is not installed")
@settings(max_examples=10, deadline=None)
@given(st.lists(st.text(st.sampled_from('ab"\\ -{}[];=>#/*09._'), min_size=1), min_size=1))
def test_graphviz_reads_every_name_as_it_was_given(names):
    graph = Graph("digraph names ")
    for name in names:
        graph.node(name, "", comment="a")
    command = ["dot", "-Tjson0"]
    done = subprocess.run(command, input=written(graph), capture_output=True, text=True, check=True)
    nodes = json.loads(done.stdout)["objects"]
    # It keeps backslashes as they are written, until it makes labels of them.
    assert {node["name"] for node in nodes} == {name.replace("\\", "\\\\") for name in names}
