"""What all tests share stands beside this file: `from strategies import maps`."""

import sys
from pathlib import Path

# Tests are imported one by one, not from a package.
sys.path.insert(0, str(Path(__file__).parent))
