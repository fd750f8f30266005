"""Values that depend on each other: each is worked out once, and circles until nothing moves."""

from __future__ import annotations

from collections.abc import Callable

from spec.uses.summary import Expr
from spec.uses.values import NOTHING, Value

Question = Expr

_MOST_ROUNDS = 20


class Fixpoint:
    """A memo that keeps no answer of an interrupted recursion.

    A question that is met while it is being answered gives what is known of it so far, which is
    nothing at first. The first question of such a circle is then answered again, until its answer
    and all others of the circle stay as they are; only then are they kept. So no answer depends on
    which question came first.
    """

    def __init__(self, answer: Callable[[Question], Value]) -> None:
        """Keep what ``answer`` gives."""
        self._answer = answer
        self.clear()

    def clear(self) -> None:
        """Forget everything, as after a recursion that was too deep."""
        self._kept: dict[Question, Value] = {}
        self._depth: dict[Question, int] = {}
        """The questions that are being answered, outermost first."""
        self._lowest: list[int] = []
        """For each of them, the outermost question that its answer has met."""
        self._so_far: dict[Question, Value] = {}
        self._circle: list[tuple[Question, int]] = []
        """The answered questions that hang on one that is not, with the depth of that."""
        self._round_of: dict[Question, tuple[int, int]] = {}
        self._round = 0
        self._met: set[Question] = set()
        self._moved = False

    def ask(self, question: Question) -> Value:
        """The value."""
        if question in self._kept:
            return self._kept[question]
        if question in self._depth:
            self._met.add(question)
            self._meet(self._depth[question])
            return self._so_far.get(question, NOTHING)
        number, depth = self._round_of.get(question, (-1, 0))
        if number == self._round:
            self._meet(depth)
            return self._so_far[question]
        return self._work_out(question)

    def _meet(self, depth: int) -> None:
        self._lowest[-1] = min(self._lowest[-1], depth)

    def _work_out(self, question: Question) -> Value:
        depth = self._depth[question] = len(self._lowest)
        start, moved = len(self._circle), self._moved
        for _ in range(_MOST_ROUNDS):
            self._moved = False
            del self._circle[start:]
            self._lowest.append(depth)
            value = self._answer(question)
            lowest = self._lowest.pop()
            changed = value != self._so_far.get(question, NOTHING)
            if lowest < depth:
                self._part(question, value, lowest)
                self._moved = self._moved or changed or moved
                break
            alone = question not in self._met and start == len(self._circle)
            if alone or not (changed or self._moved):
                break
            self._so_far[question] = value
            self._round += 1
        if lowest >= depth:
            self._keep(question, value, start)
            self._moved = moved
        del self._depth[question]
        self._met.discard(question)
        return value

    def _part(self, question: Question, value: Value, lowest: int) -> None:
        """An answer that hangs on an outer question: good for this round."""
        self._so_far[question] = value
        self._round_of[question] = self._round, lowest
        self._circle.append((question, lowest))
        self._meet(lowest)

    def _keep(self, question: Question, value: Value, start: int) -> None:
        for other, _ in self._circle[start:]:
            self._kept[other] = self._so_far.pop(other)
            del self._round_of[other]
        del self._circle[start:]
        self._so_far.pop(question, None)
        self._kept[question] = value
