"""Documents as people write them, with signs of the notation in their prose."""

from hypothesis import strategies as st

from argmap.diagnostics import Severity

__all__ = ["documents", "is_sound"]


def is_sound(reading):
    """Tell whether there is no error in the notation of a text."""
    return all(
        wrong.severity < Severity.ERROR or wrong.code.id > "AM1" for wrong in reading.diagnostics
    )


# What stands in prose and is no markup, though it may look like it.
ODD = [
    *(
        "snake_case",
        "__init__",
        "**b**'s",
        "*b*…",
        '"*b*"',
        "5*3",
        "*",
        "_x",
        "*y",
        "**z",
        "a*",
        "(*)",
    ),
    *(
        "http://x.y/a_b",
        "https://x.y:80/",
        "e.g.",
        "U.S.",
        "a.b_c.d",
        "a.b_c",
        "C#",
        "#tag_x",
        "#t*b",
    ),
    *(
        "[…]",
        "[sic]",
        "[1]",
        "<3>",
        "<3",
        "<b>c</b>",
        "[x",
        "[l](http://u_v)",
        "[l] (m)",
        "@<B>",
        "[]",
    ),
    *(
        "{x, y}",
        "{x}",
        "{",
        "a\\*b",
        "'",
        "'- x'",
        "'(1)",
        "&",
        "~",
        "//x",
        "a/b",
        "/* c_d */",
        "C:\\d",
    ),
    *(
        "…",
        "—",
        "100%",
        "3 < 4 > 2",
        "a_b_c_ d",
        "*b*s*t*",
        "***bi***",
        "**a*b**",
        "f(*x, **y)",
        "`c_d`",
    ),
]
WORD = st.sampled_from(["rain", "the", "street", "is", "wet,", "so", "it.", "Regen"])
TEXT = st.lists(st.one_of(WORD, WORD, st.sampled_from(ODD)), min_size=1, max_size=7).map(
    lambda words: " ".join(["It", *words])
)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)
BLOCKS = [
    "# {}",
    "[T{}]: {}",
    "<A{}>: {}",
    "{}",
    "[T{}]: {}\n  + <A{}>: {}\n    - {}\n  >< [T{}]",
    "[T{}]: {}\n    + {}\n\t- {}",
    "<A{}>\n(1) {}\n(2) {}\n-- r, s, --\n(3) {}",
    "<A{}>\n\n(1) {}\n-- a_b,\n  c --\n(2) {}\n  <_ {}",
    "* {}\n  * {}\n* {}",
    "1. {}\n2. {}",
    "[T{}]: {} {{\n  k: 1\n}}",
    "[T{}]: {} {{k: [1, 2]}}",
]


@st.composite
def documents(draw):
    """Documents as people write them, with signs of the notation in their prose."""
    parts = [draw(st.sampled_from(["", "", "===\nk: 1\n===\n"]))]
    for number in range(draw(st.integers(1, 4))):
        block, *rest = draw(st.sampled_from(BLOCKS)).split("{}")
        for after in rest:
            titled = block.endswith(("[T", "<A"))
            block += (str(number) if titled else draw(LINES)) + after
        parts += [
            block.replace("{{", "{").replace("}}", "}"),
            draw(st.sampled_from(["\n\n", "\n"])),
        ]
    ends = draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    return "".join(parts).replace("\n", ends)
