"""What tests of the logic share: `from oracles import possible`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
