"""Where the schemes come from. Names and structure are theirs; the sentences are our own."""

from __future__ import annotations

__all__ = [
    "CARNEADES",
    "CONDUCTIVE",
    "COPI",
    "FORMS",
    "GENTZEN",
    "HASTINGS",
    "LIPTON",
    "PERELMAN",
    "POLLOCK",
    "SPECIFYING",
    "TABLE",
    "compendium",
]

CARNEADES = "Gordon, Prakken and Walton 2007, https://doi.org/10.1016/j.artint.2007.04.010"
CONDUCTIVE = "Wellman 1971, Challenge and Response, chapter 3"
COPI = "Copi, Cohen and McMahon 2014, Introduction to Logic, 14th edition, chapters 9 and 10"
FORMS = "Wagemans 2019, https://doi.org/10.2478/rela-2019-0005"
GENTZEN = "Gentzen 1935, https://doi.org/10.1007/BF01201353"
HASTINGS = "Hastings 1963, A Reformulation of the Modes of Reasoning in Argumentation"
LIPTON = "Lipton 2004, Inference to the Best Explanation, chapter 4"
PERELMAN = "Perelman and Olbrechts-Tyteca 1969, The New Rhetoric, part 3"
POLLOCK = "Pollock 1995, Cognitive Carpentry"
SPECIFYING = "Richardson 1990, Specifying norms, Philosophy and Public Affairs 19, 279–310"
TABLE = "Wagemans 2016, https://scholar.uwindsor.ca/ossaarchive/OSSA11/papersandcommentaries/106"


def compendium(number: int) -> str:
    """Return the place of a scheme among the 60 of the standard work."""
    return (
        f"Walton, Reed and Macagno 2008, Argumentation Schemes, chapter 9, no. {number}, "
        "https://doi.org/10.1017/CBO9780511802034"
    )
