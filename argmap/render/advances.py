"""How much room letters take, in thousandths of the size of their type.

Those of European letters are the advance widths of Liberation Sans, which are those of Arial,
Helvetica and Arimo. Arabic letters, which Liberation lacks, have those of DejaVu Sans, where they
stand alone: joined they take less. For the others there is a bound for each stretch of Unicode,
above what the letters of DejaVu and Noto take on average, or all of them if they differ little:
fonts differ, and an empty corner is better than a text that runs out of its box.
"""

from __future__ import annotations

__all__ = ["BLOCKS", "BOLD", "EMOJI", "REGULAR", "WIDEST"]

REGULAR = {
    191: "'",
    222: "ijlłſΐίιіј‘’‚",
    260: "|¦\u05d5\u05d9\u05df",
    278: " !,./:;I[\\]ft\xa0·ĩīĭıŧΙІї\u0622\u0623\u0625\u0627",
    293: "ľ\u0640",
    318: "\u061b",
    333: "()-`r¡¨°²³´¸¹\u05d6،“”„‹›",
    334: "ŀ",
    355: '"•',
    365: "º",
    370: "ªгғ",
    375: "ť",
    389: "*Ί\u05be\u05c6\u05e0",
    395: "τ",
    423: "ґ\u05d2",
    448: "ĳέεζξкқҝҟ\u062f\u0630\u0688",
    469: "^зтҙ",
    470: "\u0621",
    483: "ς\u0624\u0631\u0632\u0648\u0691\u0698",
    500: "JcksvxyzĸγκλνЈсухѕҐ↑↓",
    510: "эє\u05e5",
    524: "чь\u0629\u0647",
    537: "¶χв\u05da\u05db\u05dc\u05e8\u061f\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9",
    549: "±÷ΰυЃГпяҒ\u05e6",
    552: "¯Γҕ",
    556: "#$0123456789?L_abdeghnopqu¢£¤¥§«»đħĿŁŋήηθοаенорђћџ\u05d3–†‡€",
    563: "δи\u05c0",
    576: "µβμρбц",
    584: "+<=>~¬×άαЌКдлҚҜҞ\u05e2\u06d2−≠≤≥",
    598: "\u05d1\u05e7\u0639\u063a\u06c1",
    611: "FTZ¿ßøŉŦΖΤЗТҘ\u05e4",
    619: "ďΣσϏ\u0645",
    635: "ЎУъ\u05d0\u05d4\u05e3∃",
    653: "Ξφ\u05d8\u062c\u062d\u062e\u0686",
    667: "&ABEKPSVXYÞΆΑΒΕΚΡΥΧЀЁЅАБВЕЛРХЧЬ\u05d7\u05e1",
    670: "ΔΛжҔҗ",
    684: "Д\u05dd∀",
    698: "πм\u05de\u05ea\u06be",
    722: "CDHNRUwÐĐĦΗΝΠψЄЍЏИНПСЭЯы",
    723: "Ŋ",
    737: "©®Ĳ\u05e9\u0644\u0646\u06ba∧∨",
    740: "Ц",
    760: "ΏΩФю\u0620\u063d\u063e\u063f",
    778: "GOQØΌΘΟО\u0642",
    784: "Έω\u0626\u0649\u064a\u06cc",
    798: "ΦЪ",
    813: "шњ",
    833: "MmΜМфщ\u0643",
    834: "¼½¾",
    838: "ΉΨ",
    865: "ΎЂЋ",
    889: "%æЫ\u063b\u063c",
    906: "љ\u06a9\u06af",
    925: "ЖШҖ\u0637\u0638",
    944: "WœЩ\u0628\u062a\u062b\u0679\u067e",
    1000: "ÆŒ—…™←→",
    1015: "@ЊЮ",
    1037: "\u0641",
    1057: "Љ",
    1221: "\u0633\u0634\u0635\u0636",
}
"""What letters of ordinary type take, by how much they take."""

BOLD = {
    238: "'",
    278: " ,./I\\ijl\xa0ıłſΐΙίιІЇіј\u0622\u0623\u0625\u0627‘’‚",
    280: "|¦",
    281: "ї",
    302: "\u05d5\u05d9\u05df\u0640",
    318: "\u061b",
    333: "!()-:;[]`ft¡¨°²³´·¸¹ŧ،‹›",
    350: "•",
    365: "º\u05d6",
    370: "ª",
    389: "*r{}ľ\u05be",
    417: "гғ",
    431: "\u05c6\u05e0",
    447: "ξτґ\u062f\u0630\u0688",
    460: "έζ",
    474: '"Ί\u0621',
    487: "ŀťεҐ\u05d2\u0624\u0631\u0632\u0648\u0691\u0698",
    500: "zзктҙқҝҟ“”„↑↓",
    531: "ς\u061f\u0629\u0647",
    549: "±÷θ\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9",
    552: "¯\u05e5",
    556: "#$0123456789J_aceksvxy¢£¤¥§«¶»ĳĸγλνЈаесухэєѕ\u05db–†‡€",
    563: "κ\u05c0",
    576: "µχЃГҒ\u05da\u05dc\u05e8",
    584: "+<=>^~¬×ΰυчя\u05d3\u06d2−≠≤≥",
    598: "ҕ\u0639\u063a\u06c1",
    611: "?FLTZbdghnopqu¿ßøđħĿŁŋŦΓΖΣΤήβδηοЌКТнопрђћџҚҜҞ\u05e6",
    612: "μ",
    626: "άαρϏЎЗУбвицьҘ\u05e2\u0645",
    640: "дл\u05d1∃",
    654: "Ξ\u05e4\u05e7\u062c\u062d\u062e\u0686",
    667: "EPSVXYÞΕΛΡΥΧЀЅЕРХ",
    675: "Ё\u05e3",
    688: "σ\u05d0\u05d4\u05d8∀",
    709: "ŉЛЧжҔҗ\u05d7\u05e1\u06be",
    722: "&ABCDHKNRUÐďĐĦΆΑΒΔΗΚΝΠφЄЍЏАБВДИНПСЬЭЯ\u05dd\u05ea",
    723: "Ŋ",
    737: "©®Цъ\u05de\u0644\u0646\u06ba∧∨",
    740: "м",
    760: "ψ\u0620\u063d\u063e\u063f",
    778: "GOQwØΘΟπО\u0642",
    785: "Ĳ\u0626\u0649\u064a\u06cc",
    809: "ΨΩ\u05e9",
    833: "MΌΜΦМш\u0643",
    834: "¼½¾",
    838: "Ώ",
    854: "ΈωФщыю",
    875: "ЋЪф",
    889: "%mæЂ\u063b\u063c",
    906: "ΉЖњҖ\u06a9\u06af",
    927: "Ύ\u0637\u0638",
    944: "Wœ\u0628\u062a\u062b\u0679\u067e",
    975: "@љ",
    979: "Ы",
    1000: "ÆŒ—…™←→",
    1005: "Ш",
    1019: "Щ",
    1037: "Ю\u0641",
    1063: "Њ",
    1094: "Љ",
    1221: "\u0633\u0634\u0635\u0636",
}
"""What letters of bold type take, by how much they take."""

EMOJI = 1400
"""What an emoji takes: more than a square, in the fonts of Windows most."""

WIDEST = {"\ufdfa": 2000, "\ufdfb": 2000, "\ufdfd": 7250, "\U0001242b": 4650}
"""Signs that are far wider than those around them."""

BLOCKS = (
    (0x0000, 1000),  # Latin, Greek, Cyrillic, Armenian, Hebrew
    (0x0600, 1250),  # Arabic, Syriac, Thaana, N'Ko
    (0x0900, 850),  # Devanagari
    (0x0980, 950),  # Bengali, Gurmukhi, Gujarati, Oriya
    (0x0B80, 1500),  # Tamil
    (0x0C00, 1150),  # Telugu, Kannada
    (0x0D00, 1500),  # Malayalam, Sinhala
    (0x0E00, 750),  # Thai, Lao
    (0x0F00, 1050),  # Tibetan
    (0x1000, 1200),  # Myanmar, Georgian, Hangul, Ethiopic, Cherokee, Canadian, Khmer
    (0x1E00, 1050),  # Latin and Greek again, punctuation
    (0x2150, 1250),  # arrows, mathematics, technical signs
    (0x2500, 1050),  # boxes and shapes
    (0x2600, EMOJI),
    (0x2800, 1100),  # more arrows and mathematics, Glagolitic, Coptic
    (0x2E80, 1050),  # Chinese, Japanese, Yi
    (0xA4D0, 1100),  # Lisu, Vai, Bamum
    (0xA980, 1400),  # Javanese, Cham
    (0xAC00, 1050),  # Korean, compatibility
    (0xFB00, 1550),  # ligatures
    (0xFD00, 2400),  # ligatures of Arabic
    (0xFE00, 1250),  # forms of Chinese and Arabic
    (0xFF00, 1050),  # full width
    (0x10000, 1450),  # ancient scripts
    (0x12000, 3000),  # cuneiform
    (0x12F90, 1650),  # hieroglyphs
    (0x16800, 1250),  # Bamum, Miao, Tangut
    (0x17000, 1050),  # Tangut, kana
    (0x1BC00, 1400),  # shorthand, music, letters of mathematics
    (0x1EC00, 2200),  # numbers of the bazaar
    (0x1ED80, 1250),  # Arabic of mathematics
    (0x1F000, EMOJI),
    (0x20000, 1050),  # Chinese
)
"""What a letter takes at most, or nearly so, by the first one that it is true of."""
