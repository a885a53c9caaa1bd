"""Plain-text argumentation."""
