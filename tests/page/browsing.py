"""To open pages in a browser: `from browsing import …`."""

from __future__ import annotations

import shutil
from contextlib import contextmanager

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def program():
    """Return the path of the browser; skip where there is none."""
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None:
        pytest.skip("there is no Chromium on the path")
    return found


@contextmanager
def browser():
    """Start the browser."""
    playwright = pytest.importorskip("playwright.sync_api")
    path = program()
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


class Visit:
    """A page that is open, and what went wrong or was asked for since."""

    def __init__(self, browser, path, fragment="", *, before="", **options):
        settings = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
        self.context = browser.new_context(**(settings | options))
        if before:
            self.context.add_init_script(before)
        self.page = self.context.new_page()
        self.requests, self.wrong, self.dialogs = [], [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda message: self.wrong.append(message.text))
        self.page.on("dialog", self._dismiss)
        self.page.goto(f"{path.as_uri()}{fragment}")

    def _dismiss(self, dialog):
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def card(self, name, view="reasons"):
        """Return the card or cell of a node."""
        return self.page.locator(f'figure[data-view="{view}"] [data-node="{name}"]').first

    def choose(self, name):
        """Click on a card, wherever it is."""
        self.card(name).dispatch_event("click")

    @property
    def chosen(self):
        """The title in the panel that tells of what is chosen."""
        title = self.page.locator("#page_chosen h2")
        return title.text_content() if title.count() else None

    @property
    def status(self):
        """What readers of the screen were told last."""
        return self.page.locator("#page_status").text_content()

    @property
    def lit(self):
        """The sentences that are highlighted, by their names."""
        return [one.get_attribute("data-name") for one in self.page.locator(".lit").all()]

    @property
    def fragment(self):
        """What the address says behind the file."""
        return self.page.evaluate("location.hash")
