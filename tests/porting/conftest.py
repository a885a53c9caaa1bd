"""What compares with Argdown stands in another room: `from reference import Argdown`."""

import sys
from pathlib import Path

# Tests are imported one by one, not from a package.
sys.path.insert(0, str(Path(__file__).parents[1] / "argdown"))
