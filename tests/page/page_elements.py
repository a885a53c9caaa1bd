"""To look into a page without a browser: `from page_elements import …`."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser


class Elements(HTMLParser):
    """All elements of a page: tag, attributes, and the text directly in each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs), []))

    def handle_data(self, data):
        if self.found:
            self.found[-1][2].append(data)

    def of(self, tag):
        return [
            (attributes, "".join(texts)) for name, attributes, texts in self.found if name == tag
        ]

    def ids(self):
        return [attributes["id"] for _, attributes, _ in self.found if "id" in attributes]


def content_hash(content):
    return f"'sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def inside(page, start, end):
    """Return what stands between two marks, of which each is there once."""
    (found,) = re.findall(re.escape(start) + "(.*?)" + re.escape(end), page, re.DOTALL)
    return found
