"""Weighted frameworks as Hypothesis draws them, and a way to evaluate them that is none of ours."""

from math import exp, prod

from hypothesis import strategies as st

from argmap.evaluate.gradual import GRADUAL_SEMANTICS, QuantitativeFramework

ALL = [semantics.name for semantics in GRADUAL_SEMANTICS]
BIPOLAR = [semantics.name for semantics in GRADUAL_SEMANTICS if semantics.supports]
SCORES = st.one_of(st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.floats(0, 1, width=16))


@st.composite
def weighted(draw, **options):
    """Return a framework of a few nodes called 0, 1, …; edges go up unless it may be cyclic.

    Options: `cyclic`, `needs`, `supports`, `most` nodes, and a strategy for `scores`.
    """
    cyclic, needs = options.get("cyclic", False), options.get("needs", False)
    size = draw(st.integers(1, options.get("most", 7)))
    base = {number: draw(options.get("scores", SCORES)) for number in range(size)}
    pairs = [(a, b) for a in range(size) for b in range(size) if cyclic or a < b]
    edges = st.lists(st.sampled_from(pairs), unique=True, max_size=12) if pairs else st.just([])
    return QuantitativeFramework.of(
        base,
        attacks=draw(edges),
        supports=draw(edges) if options.get("supports", True) else [],
        needs=draw(edges) if needs else [],
        combining=draw(st.sampled_from(["product", "minimum"])) if needs else "product",
    )


def pairs(framework):
    """Return attacks, supports and needs as lists of pairs of nodes."""
    return tuple(
        [
            (framework.nodes[source], framework.nodes[target])
            for source, target in zip(edges.sources, edges.targets, strict=True)
        ]
        for edges in (framework.attacks, framework.supports, framework.needs)
    )


def changed(framework, **edges):
    """Return the same framework with other edges or base scores."""
    attacks, supports, needs = pairs(framework)
    base = edges.pop("base", dict(zip(framework.nodes, framework.base, strict=True)))
    own = {"attacks": attacks, "supports": supports, "needs": needs} | edges
    return QuantitativeFramework.of(base, combining=framework.combining, **own)


def by_definition(framework, semantics):
    """Return the strengths of an acyclic framework, by recursion, as the papers define them."""
    attacks, supports, needs = pairs(framework)
    base = dict(zip(framework.nodes, framework.base, strict=True))

    def strength(node):
        against = [strength(a) for a, b in attacks if b == node]
        in_favour = [strength(a) for a, b in supports if b == node]
        needed = [strength(a) for a, b in needs if b == node]
        w = base[node]
        if needed:
            w *= prod(needed) if framework.combining == "product" else min(needed)
        total = sum(in_favour) - sum(against)
        match semantics:
            case "df-quad":
                va = 1 - prod(1 - one for one in against)
                vs = 1 - prod(1 - one for one in in_favour)
                return w - w * (va - vs) if va >= vs else w + (1 - w) * (vs - va)
            case "quadratic-energy":
                square = total**2 / (1 + total**2)
                return w - w * square if total <= 0 else w + (1 - w) * square
            case "euler-based":
                return 1 - (1 - w**2) / (1 + w * exp(total))
            case "mlp-based":
                return w * exp(total) / (w * exp(total) + 1 - w)
            case "h-categoriser":
                return w / (1 + sum(against))
        raise AssertionError(semantics)

    return {node: strength(node) for node in framework.nodes}
