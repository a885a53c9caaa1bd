"""What tests of strengths share: `from weighted import weighted`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
