"""Texts of many scripts, for pictures that have to hold them."""

from __future__ import annotations

from hypothesis import strategies as st

SAMPLES = (
    "The street is wet.",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "Gerichts\xadbarkeit und Rechts\xadstaatlichkeit",
    "one two\xa0three\xa0four\tfive",
    "W" * 40,
    "Щука Юлия Жанна, Съешь же ещё этих мягких французских булок",
    "Γαζέες καὶ μυρτιὲς δὲν θὰ βρῶ πιὰ στὸ χρυσαφὶ ξέφωτο",
    "いろはにほへと ちりぬるを。「わかよたれそ つねならむ」",
    "天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。",
    "다람쥐 헌 쳇바퀴에 타고파",
    "הכלב רץ מהר, 42 פעמים (בערך)!",
    "نص حكيم له سر قاطع وذو شأن عظيم، ١٢٣.",
    "The word שלום means peace; سلام as well.",
    "👩‍👩‍👧‍👦 👍🏽 🇩🇪🇫🇷 ❤️ 1️⃣ 🏳️‍🌈",
    "e\u0301a\u0308o\u0302 Z\u0300\u0301\u0302\u0303\u0304\u0305algo",
    "ऋषियों को सताने वाले दुष्ट राक्षसों के राजा",
    "เป็นมนุษย์สุดประเสริฐเลิศคุณค่า",
    "𝒜𝓇𝑔𝓊𝓂𝑒𝓃𝓉 ∀x∃y: x ≠ y ⟹ ⊥",
)  # fmt: skip

_alphabets = st.sampled_from(
    (
        st.characters(min_codepoint=0x20, max_codepoint=0x7E),
        st.characters(min_codepoint=0xA0, max_codepoint=0x24F),
        st.characters(min_codepoint=0x386, max_codepoint=0x44F, exclude_categories=("Cn",)),
        st.characters(min_codepoint=0x5D0, max_codepoint=0x5EA),
        st.characters(min_codepoint=0x620, max_codepoint=0x64A),
        st.characters(min_codepoint=0x3041, max_codepoint=0x3096),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0x1F300, max_codepoint=0x1F64F),
        st.sampled_from("WM@mЩЮЖ—\xad\u200b\xa0"),
    )
)


@st.composite
def words(draw: st.DrawFn) -> str:
    """A word of one alphabet, now and then a long one."""
    most = draw(st.sampled_from((3, 8, 8, 15, 60)))
    return draw(st.text(draw(_alphabets), min_size=1, max_size=most))


@st.composite
def scripts(draw: st.DrawFn) -> str:
    """A text of 1 to 400 letters: a sample or several, or words made by chance."""
    told = draw(
        st.lists(st.sampled_from(SAMPLES), min_size=1, max_size=8)
        | st.lists(words(), min_size=1, max_size=40)
    )
    return " ".join(told)[:400].strip() or "."
