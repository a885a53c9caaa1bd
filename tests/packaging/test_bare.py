"""A machine with Python and pip alone."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
OP_ED = ROOT / "examples" / "coordination-now-more-than-ever.argdown"


def test_the_op_ed_is_drawn_by_what_pip_brought_where_no_dot_is_on_the_path(tmp_path):
    (tmp_path / "bin").mkdir()
    picture = tmp_path / "map.svg"
    done = subprocess.run(
        (sys.executable, "-m", "argmap", "render", str(OP_ED), "-o", str(picture)),
        env={**os.environ, "PATH": str(tmp_path / "bin")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    drawn = ET.parse(picture)  # noqa: S314  (argmap wrote it)
    assert drawn.getroot().tag == "{http://www.w3.org/2000/svg}svg"
