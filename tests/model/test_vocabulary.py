"""The keys that argmap knows."""

import pytest
from attrs import fields_dict

from argmap.model import Argument, FrontMatter, Inference, Section, Statement, StatementRef
from argmap.model.vocabulary import ARGUMENT, FRONT, HEADING, INFERENCE, STATEMENT
from argmap.reading import parse

KEYS = [
    (noun, key)
    for noun, vocabulary in [
        (Statement, STATEMENT),
        (Argument, ARGUMENT),
        (Inference, INFERENCE),
        (Section, HEADING),
        (FrontMatter, FRONT),
    ]
    for key in vocabulary.keys
]


@pytest.mark.parametrize(
    ("noun", "key"), KEYS, ids=[f"{noun.__name__}.{key.name}" for noun, key in KEYS]
)
def test_a_key_has_its_place_in_the_model_and_says_what_it_is_for(noun, key):
    assert all(isinstance(word, str) for word in (key.name, key.wants, key.meaning, key.example))
    assert key.wants.startswith(("a ", "the ", "true or "))
    assert key.meaning
    # What stands on a line, or in front matter, of a relation is kept by the relation.
    assert (key.field or key.name) in fields_dict(noun) or key.name in {"relation", "relations"}


@pytest.mark.parametrize(
    ("key", "wants", "kept"),
    [
        ("text", "a text", False),
        ("tags", "a text or a list of texts", False),
        ("inSection", "the id of a section, or null", False),
        ("relation", "a mapping", False),
        ("holder", "a text", True),
        ("answers", "a text or a list of texts", True),
    ],
)
def test_a_value_of_the_wrong_type_is_told_and_kept_where_it_could_be_written(key, wants, kept):
    reading = parse(f"[A]: a\n  + [B]: b {{{key}: [true]}}")
    (wrong,) = reading.diagnostics
    statement = reading.map.statement("B")

    assert wrong.code.name == "ill-typed-value"
    assert wants in f"{wrong.message} {wrong.help}"
    assert (statement.data == {key: (True,)}) == kept
    assert reading.map.relations[0].source == StatementRef("B")
