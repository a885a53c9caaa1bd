"""What these tests share: structures of numbers, and a way to count that is none of ours."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
