"""To set a scene on a page: what stands beside and below what, and what leads where no line does."""

from argmap.render.setting.paging import page

__all__ = ["page"]
