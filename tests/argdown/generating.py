"""Documents in Argdown, made at random: every construct of the notation, in odd places too.

The same seed gives the same document. Most of them Argdown accepts; what it rejects is of use as
well, since argmap must then have something to say.
"""

from __future__ import annotations

from random import Random

__all__ = ["document"]


def _listed(*lines):
    return [item for line in lines for item in line.split("|")]


_PLAIN = _listed(
    "the|rain|falls|on|roofs|and|streets|if|so|it|is|true|that|nobody|knows|why|we|must|should|not",
    "ask|for|more|than|there|Socrates|wisdom|über|naïve|Straße|東京|論証|ñandú|A|p|q",
)
_ODD = _listed(
    "42|3.14|100%|10:30|a/b|and/or|e.g.|U.S.|don't|well-known|it's|“quoted”|'single'|…|–|—|§|3)",
    "x<y|5>4|<|>|a=b|etc.|1st|(really)|(1)|(a)|[sic]|<sic>|[|]|]|{x}|{}|,|;|:|!|?|.|--|-|+|*|/|_|~",
    "^|=|==|&|%|$5|@|@home|#|#1|//|:)|;-)|<3|...|..|x.|2.|C#|http:|\N{NO-BREAK SPACE}|😀|Therefore:",
    "P1|(P1)|∴|→|<-|->|><|+>|(2a)|[1]|[2,3]|{1,2}|{a,b},|v.|B:|(:|.A.|:up:|.x.|.unknown.|:unknown:",
    ".->.|:~:|.v_.|.[].|don’t|a_b|snake_case|__init__|2*3|**|\N{ZERO WIDTH SPACE}|\t|\\|a\\|===|#t|www.x.y//z",
)
_TITLES = _listed("A|B|C|Rain|Wet street|T-1|über|x (y)|it's|a: b|#1|1.")
_ODD_TITLES = _listed(
    "*b*|a.b|{x}|q?|a, b|-dash|+plus|_low| space|end |a/b|//c|\\e|.A.|(1)|1|@m|a<b|a > b|“q”|a  b|=",
    "a [b|a]b|<t>|[u]|Untitled|Untitled x|constructor|__proto__|\N{NO-BREAK SPACE}|.b.c.|x:y:z|😀",
)
_TAGS = _listed("#t|#tag-2|#(two words)|#ü|#42|#a_b|#(x: y)|#(])|#^|#T|#a]|#”")
_SCALARS = _listed(
    "1|2.5|-3|true|false|null|~|yes|off|word|two words|\"quoted, text\"|'it''s'|\"a: b\"|1e3|0x1F|0o17",
    "012|1_000|.5|+1|'}'|\"{\"|\"a\\nb\"|über|a-b|http://x.y|a#b|''|-.inf|2020-01-01x|[1, 2]|[]|{a: 1}",
    '{}|[{a: 1}, {b: 2}]|[a, [b, c]]|10:30|.nan|0b11|True|NULL|"\\u00e9"|12e|1.|0|-0|00|1:2|\'a"b\'',
)
_ODD_SCALARS = _listed(
    "@x|*|!!str 1|=|a b, c|[|}|\"|a: b|&a 1|%|- 1|? x|> x|2020-01-01|`a`|'|<<|!x y"
)
_KEYS = _listed("k|key|a-b|a_b|isCanonical|isInGroup|uses|color|'q'|\"r\"|ü|1|x y")
_SIGNS = _listed("+|-|+>|->|<+|<-|_|<_|_>|><")
_URLS = _listed("http://x.y|https://example.org/a_b?c=d#e|#heading|a b|x|<u>|//c")
_CODES = _listed(".A.|:E:|.->.|.v_.|:smile:|.no.|:x:|.[].|:+1:")
_COMMENTS = _listed("/* c */|<!-- c -->|/**/|/* a\nb */|/* [x]: {y} */")
_PARTS = _listed(
    "a {x} b|{a, b}, c|f(x)|p.A.q|10:30:00|x ] y|a < b|1) x|a.*b*.c|x.y_z_.w|:_a_:|e.g.#t.|a.b//c.d"
)
_RULES = _listed("modus ponens|MP|p.->.q|rule (1)|instantiation|a\\-b|üb|10% rule|a: b|1.2,3.4")
_BLANKS = ["\n\n"] * 12 + _listed(
    "\n\n\n|\n \n|\n\t\n| \n\n|\n\n  \n\n|\n\n// c\n\n|\n\n/* c */\n\n|\n// c\n\n|\n\n// c\n"
)
_MODELS = _listed(
    "||model:\n    mode: strict\n|model: {mode: strict}\n|model:\n    mode: loose\n",
    "model:\n    mode: strict\n    transformArgumentRelations: false\n",
    "model: {transformArgumentRelations: false}\n|model: {removeTagsFromText: true}\n",
)
_BEGINNINGS = _listed("||||\n|\n\n|// c\n|/* c */\n\n")
_ENDS = _listed("||\n|\n\n|  |\n \n|\n// c|\n// c\n")
_BEFORE_RELATIONS = _listed("\n|\n|\n|\n| \n| // c\n|\n/* c */\n|\n{margin}// c\n")


class _Writer:
    """Writes one document."""

    def __init__(self, seed):
        self.random = random = Random(seed)  # noqa: S311 - nothing is to be kept secret
        self.oddity = random.choice((0.0, 0.0, 0.02, 0.05, 0.15))
        self.crlf = random.random() < 0.1
        self.depth = random.choice((1, 2, 4, 8))
        self.titles = random.sample(_TITLES, random.randint(2, 6))
        if random.random() < 0.2:
            self.titles += random.sample(_ODD_TITLES, 2)

    def chance(self, share):
        return self.random.random() < share

    def pick(self, items):
        return self.random.choice(items)

    def odd(self):
        return self.oddity and self.random.random() < self.oddity

    # -- texts

    def word(self):
        return self.pick(_ODD if self.odd() else _PLAIN)

    def words(self, least=1, most=5):
        return " ".join(self.word() for _ in range(self.random.randint(least, most)))

    def inline(self, depth=2):
        """Return something that can stand inside a text."""
        inner = self.inline(depth - 1) if depth and self.chance(0.3) else self.words(1, 3)
        match self.random.randrange(14):
            case 0 | 1 | 2 | 3:
                mark = self.pick(("*", "**", "_", "__"))
                part = f"{mark}{inner}{mark}"
            case 4:
                part = f"[{self.words(1, 3)}]({self.pick(_URLS)})"
            case 5:
                part = self.pick(_TAGS)
            case 6:
                part = f"@[{self.title()}]"
            case 7:
                part = f"@<{self.title()}>"
            case 8:
                part = self.pick(_CODES)
            case 9:
                part = "\\" + self.pick("*_[]<>{}#@\\.:/-+=(1 a")
            case 10:
                part = self.pick(_COMMENTS)
            case 11:
                part = f"{self.words(1, 2)} // comment {self.word()}\n"
            case 12:
                part = self.pick(_PARTS)
            case _:
                part = inner
        return part

    def text(self, margin=""):
        """Return running text, sometimes over lines that are indented somehow."""
        parts = [self.words()]
        while self.chance(0.35):
            joint = self.pick((" ", " ", " ", "  ", "\t", "", ", ", ". ", "\n", "\n"))
            if joint == "\n":
                joint = self.pick(("\n", "\n", " \n", "\n" + margin, "\n  ", "\n\t", "\n      "))
            part = self.inline() if self.chance(0.5) else self.words()
            parts += [joint, part]
        if self.chance(0.15):
            parts.append(" " + self.pick(_TAGS))
        return "".join(parts)

    # -- data

    def scalar(self):
        return self.pick(_ODD_SCALARS if self.odd() else _SCALARS)

    def keys(self):
        if self.odd():
            return [self.pick(_KEYS) for _ in range(3)]
        return self.random.sample(_KEYS, self.random.randint(1, 3))

    def flow(self):
        """Return data in braces."""
        pairs = [f"{key}: {self.scalar()}" for key in self.keys()]
        joint = self.pick((", ", ", ", ", ", ",", ",\n  ", " , "))
        space = self.pick(("", "", "", " "))
        end = self.pick((space, space, "\n")) if "\n" in joint else space
        return "{" + space + joint.join(pairs) + end + "}"

    def block(self):
        """Return data in lines."""
        margin = self.pick(("", "  ", "    "))
        lines = []
        for key in self.keys():
            kind = self.random.randrange(6)
            if kind == 0:
                lines += [f"{key}:", f"  - {self.scalar()}", f"  - {self.scalar()}"]
            elif kind == 1:
                lines += [f"{key}:", f"  a: {self.scalar()}", f"  b: {self.scalar()}"]
            elif kind == 2:
                lines += [f"{key}: {self.pick('|>')}", "  some", "  lines"]
            else:
                lines.append(f"{key}: {self.scalar()}")
            if self.chance(0.05):
                lines.append("")
        open_ = self.pick(("{\n", "{\n", "{ \n"))
        return open_ + "".join(f"{margin}{line}\n" for line in lines) + self.pick(("}", "  }"))

    def data(self, share=0.15):
        """Return data, if any, with what stands before it."""
        if not self.chance(share):
            return ""
        space = self.pick((" ", " ", " ", "", "  ", "\n", "\n  "))
        return (
            space + (self.block() if self.chance(0.25) else self.flow()) + self.pick(("", "", " "))
        )

    # -- elements

    def title(self):
        return self.pick(self.titles)

    def tags(self):
        tags = ""
        while self.chance(0.2):
            tags += self.pick((" ", " ", "")) + self.pick(_TAGS)
        return tags

    def statement(self, margin=""):
        """Return a statement, less its relations."""
        kind = self.random.randrange(5)
        if kind == 0:
            return self.text(margin) + self.data()
        if kind <= 2:
            joint = self.pick((" ", " ", " ", "", "  ", "\n", "\n  "))
            return f"[{self.title()}]:{joint}{self.text(margin)}{self.data()}"
        return f"[{self.title()}]{self.tags()}{self.data()}"

    def argument(self, margin=""):
        """Return an argument, less its relations."""
        if self.chance(0.5):
            return f"<{self.title()}>: {self.text(margin)}{self.data()}"
        return f"<{self.title()}>{self.tags()}{self.data()}"

    def relations(self, column=0, depth=0, signs=_SIGNS):
        """Return relation lines, each with a line end before it."""
        if depth >= self.depth or not self.chance(0.55):
            return ""
        column += self.pick((2, 2, 2, 4, 1, 3))
        margin = "\t" * (column // 2) if self.chance(0.05) else " " * column
        lines = ""
        while True:
            sign = self.pick(signs)
            below = self.statement if sign == "><" or self.chance(0.5) else self.argument
            if "_" in sign and not self.chance(0.1):
                sign, below = ("_>", self.argument) if column > 4 else ("+", below)
            if self.odd():
                margin = " " * self.random.randint(1, column + 2)
            space = self.pick((" ", " ", " ", " ", "  ", "\t", "" if sign != "_" else " "))
            end = self.pick(_BEFORE_RELATIONS).replace("{margin}", margin)
            lines += f"{end}{margin}{sign}{space}{below(margin + '  ')}"
            lines += self.relations(len(margin), depth + 1)
            if self.chance(0.5):
                return lines

    def undercuts(self):
        """Return lines that may stand below an inference line."""
        if not self.chance(0.15):
            return ""
        margin = self.pick(("  ", "    ", " "))
        lines = f"\n{margin}{self.pick(('<_', '_'))} {self.pick((self.statement, self.argument))(margin)}"
        return lines + self.relations(len(margin), 2)

    # -- blocks

    def inference(self):
        """Return an inference line."""
        kind = self.random.randrange(6)
        if kind < 2:
            return self.pick(("----", "-----", "--------", "-- --", "----  "))
        rules = ", ".join(self.rule() for _ in range(self.random.randint(1, 3)))
        data = self.flow() if self.chance(0.4) else ""
        if kind == 2 and data:
            rules = ""
        inner = " ".join(part for part in (rules, data) if part)
        if kind == 3:
            return f"--\n{inner}\n--"
        return f"-- {inner} --" if kind < 5 else f"--{rules}{' ' + data if data else ''}--"

    def rule(self):
        return self.words(1, 3) if self.odd() else self.pick(_RULES)

    def numbered(self, number, *, concludes=False):
        margin = self.pick(("", "", "", "", " ", "  "))
        said = self.statement("    ")
        space = self.pick((" ", " ", " ", "", "  ", " " if said[0] in "[<" else "\n"))
        line = f"{margin}({number}){space}{said}"
        signs = _SIGNS if concludes else _SIGNS[:6]
        return line + self.relations(0, self.depth - 1, signs)

    def structure(self):
        lines, number = [], 1
        for _ in range(self.random.choice((1, 1, 1, 2, 3))):
            for _ in range(self.random.choice((1, 1, 2, 3))):
                lines.append(self.numbered(number))
                number += 1
            lines.append(self.inference() + self.undercuts())
            lines.append(self.numbered(number, concludes=True))
            number += 1
        if self.chance(0.02):
            lines.pop()
        return "\n".join(lines)

    def list(self):
        mark = self.pick(("*", "1."))
        margin = self.pick(("", "", " ", "  "))
        items = [
            f"{margin}{mark} {self.pick((self.statement, self.argument))(margin + '  ')}"
            + self.relations(len(margin) + 1, self.depth - 1)
            for _ in range(self.random.randint(1, 4))
        ]
        return "\n".join(items)

    def heading(self):
        marks = "#" * self.random.choice((1, 1, 2, 2, 3, 4, 7))
        return f"{marks} {self.text()}{self.data()}"

    def block_of_document(self):
        match self.random.randrange(20):
            case 0 | 1 | 2:
                block = self.heading()
            case 3 | 4 | 5 | 6 | 7:
                block = self.statement() + self.relations()
            case 8 | 9 | 10 | 11:
                block = self.argument() + self.relations()
            case 12:
                block = self.list()
            case 13:
                comment = self.pick(
                    ("// comment\n", "/* comment\n\nmore */", "<!-- c -->\n", "/* c */ ")
                )
                block = comment + self.statement()
            case 14:
                block = self.words()
            case _:
                head = f"<{self.title()}>{self.tags()}{self.data()}{self.pick(_BLANKS)}"
                block = (head if self.chance(0.7) else "") + self.structure()
        return block

    def front(self):
        """Return front matter, if any."""
        if not self.chance(0.35):
            return ""
        model, lines = self.pick(_MODELS), []
        if self.chance(0.3):
            lines += ["selection:", "    excludeDisconnected: false"]
        if self.chance(0.5):
            lines += [f"title: {self.pick(('A title', 'x y', 'Über'))}", f"k: {self.scalar()}"]
        marks = self.pick(("===", "===", "====", "====="))
        return (
            f"{marks}\n{model}"
            + "".join(f"{line}\n" for line in lines)
            + marks
            + self.pick(_BLANKS)
        )

    def write(self):
        """Return the document."""
        text = self.pick(_BEGINNINGS) + self.front()
        blocks = [self.block_of_document()]
        while self.chance(0.6):
            blocks += [self.pick(_BLANKS), self.block_of_document()]
        text += "".join(blocks) + self.pick(_ENDS)
        return text.replace("\n", "\r\n") if self.crlf else text


def document(seed):
    """Return the document of a seed."""
    return _Writer(seed).write()
