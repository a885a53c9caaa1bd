"""What the comparison with Argdown is made of stands beside this file: `from reference import Argdown`."""

import sys
from pathlib import Path

# Tests are imported one by one, not from a package.
sys.path.insert(0, str(Path(__file__).parent))
