"""The best dependency tree under arc scores: greedy where that is a tree, else Chu-Liu and Edmonds.

Source: Chu and Liu 1965, Edmonds 1967, as told by McDonald et al. 2005.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
ROOTS_TRIED = 5
NEVER = np.float32(-1e9)


def best_tree(scores: Floats) -> list[int]:
    """Return the head of each word (-1 for the root) of the best tree with exactly one root.

    `scores` is (n, n + 1), n >= 1: column 0 scores being the root, column k + 1 being headed by word k.
    """
    scores = scores.copy()
    np.fill_diagonal(scores[:, 1:], NEVER)
    heads = scores.argmax(axis=1)
    if is_tree(heads):
        return [int(head) - 1 for head in heads]
    candidates = np.argsort(-scores[:, 0], kind="stable")[:ROOTS_TRIED]
    trees = [_tree_with_root(scores, int(root)) for root in candidates]
    words = np.arange(len(scores))
    return max(trees, key=lambda tree: float(scores[words, np.array(tree) + 1].sum()))


def is_tree(heads: NDArray[np.int64]) -> bool:
    """Return whether heads (0 for the root, else word + 1) have one root and no cycle."""
    if (heads == 0).sum() != 1:
        return False
    ends = np.concatenate([[0], heads])
    for _ in range(len(heads).bit_length()):
        ends = ends[ends]  # pointer doubling: 2, 4, 8 ... steps up
    return not ends.any()


def _tree_with_root(scores: Floats, root: int) -> list[int]:
    """Return the best tree in which only `root` hangs from the root."""
    size = len(scores)
    table = np.full((size, size), NEVER, dtype=np.float64)  # [dependent, head]
    table[:, :] = scores[:, 1:]
    heads = _arborescence(table, root)
    return [-1 if word == root else heads[word] for word in range(size)]


def _arborescence(table: NDArray[np.float64], root: int) -> list[int]:
    """Return each node's head in the best arborescence; the root's is itself."""
    heads = table.argmax(axis=1)
    heads[root] = root
    cycle = _find_cycle(heads, root)
    if not cycle:
        return [int(head) for head in heads]
    return _expand(table, root, heads, cycle)


def _expand(table: NDArray[np.float64], root: int, heads: NDArray[np.int64], cycle: list[int]) -> list[int]:
    """Contract the cycle to one node, solve the smaller problem, and open the cycle again."""
    rest = [node for node in range(len(table)) if node not in set(cycle)]
    inner = table[cycle, heads[cycle]]
    entering = table[np.ix_(cycle, rest)] - inner[:, None]  # gain of breaking the cycle at each member
    leaving = table[np.ix_(rest, cycle)]
    small = np.full((len(rest) + 1, len(rest) + 1), float(NEVER) * 4)
    small[:-1, :-1] = table[np.ix_(rest, rest)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    solved = _arborescence(small, rest.index(root))
    result = [int(head) for head in heads]
    for at, node in enumerate(rest):
        head = solved[at]
        result[node] = cycle[int(leaving[at].argmax())] if head == len(rest) else rest[head]
    door = solved[-1]
    result[cycle[int(entering[:, door].argmax())]] = rest[door]
    return result


def _find_cycle(heads: NDArray[np.int64], root: int) -> list[int]:
    state = [0] * len(heads)  # 0 new, then the number of the walk that came by
    state[root] = -1
    for start in range(len(heads)):
        node = start
        while state[node] == 0:
            state[node] = start + 1
            node = int(heads[node])
        if state[node] == start + 1:
            cycle, at = [node], int(heads[node])
            while at != node:
                cycle.append(at)
                at = int(heads[at])
            return sorted(cycle)
    return []
