"""What these tests share stands beside this file: `from engine import …`."""

import sys
from pathlib import Path

# Tests are imported one by one, not from a package.
sys.path.insert(0, str(Path(__file__).parent))
