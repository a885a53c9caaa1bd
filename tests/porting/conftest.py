"""What the tests of this room share stands beside this file; what compares with Argdown, in another."""

import sys
from pathlib import Path

# Tests are imported one by one, not from a package.
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "argdown")]
