"""To bring maps to other tools and back: a room for each format, the same two names in each."""
