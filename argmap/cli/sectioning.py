"""`argmap render --by-section`: a folder of pictures."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from argmap.cli.screen import give_up, out, warned
from argmap.diagnostics import printable
from argmap.render import RenderError, RenderWarning

__all__ = ["draw_sections", "folder_for"]


def folder_for(name: str, output: str | None) -> Path:
    """Return the folder for the pictures of a file; exits with 2 if it can't be one."""
    if output is None:
        stem = Path("argmap") if name == "-" else Path(name)
        return stem.with_name(f"{stem.stem}-sections")
    if output in {"", "-"}:
        give_up("--by-section writes several files: name a folder behind -o")
    if Path(output).exists() and not Path(output).is_dir():
        give_up(f"{output} is a file: with --by-section, -o names a folder")
    return Path(output)


def draw_sections(pictures: Callable[..., tuple[Path, ...]], name: str, folder: Path) -> None:
    """Draw each section of a map to a folder, by `render_sections`; exits with 2 if that can't be done."""
    try:
        with warned(name, RenderWarning):
            files = pictures(folder, watch=_watched)
    except RenderError as error:
        give_up(f"{name} was not drawn: {error}")
    except FileExistsError as error:
        give_up(str(error))
    except OSError as error:
        give_up(f"can't write to {folder}: {error.strerror or error}")
    out(stderr=True).print(
        printable(f"wrote {len(files)} pictures to {folder}, first of all {files[0]}")
    )


def _watched(pictures: Iterable[str]) -> Iterable[str]:
    if not sys.stderr.isatty():
        return pictures
    from rich.progress import track  # noqa: PLC0415  (only where somebody waits)

    return track(tuple(pictures), "pictures", console=out(stderr=True), transient=True)
