"""Whether every sentence of Flask's documentation has a verdict, and which are wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from spec.kit.claims.claim import Claim
from spec.kit.data.pages import CODE, Pages, Sentence
from spec.kit.data.quotes import plain
from spec.sources.objects import PAGE, objects, untold
from spec.sources.sdists import Library, Sdist, Stack
from spec.sources.sentences import sentences

_FOLDER, _END = "docs/", ".rst"


def look_up(
    claims: Collection[Claim], pages: Pages, library: Library, stack: Stack
) -> tuple[list[str], list[str]]:
    """What is wrong with the verdicts on the docs of a stack's Flask, and some figures."""
    flask, werkzeug = (library.sdist(it, stack[it]) for it in ("flask", "werkzeug"))
    names = dict.fromkeys(objects(flask[f"{_FOLDER}{PAGE}{_END}"], flask, werkzeug))
    unnamed = list(untold(names, claims))
    documented = Documented(flask, pages, unnamed)
    problems = [*documented.problems(), *documented.outdated(claims, stack)]
    told = f"{len(names)} objects of the API, of which {len(unnamed)} are named by no claim"
    return problems, [*documented.figures(), told]


class Documented:
    """The pages of a source distribution, and the verdicts on their sentences."""

    def __init__(self, sdist: Sdist, pages: Pages, objects: Iterable[str]) -> None:
        """Read each page that needs verdicts; ``objects`` are what the API page says."""
        names = [path[len(_FOLDER) : -len(_END)] for path in sorted(sdist) if _is_page(path)]
        self._texts = {name: sdist[f"{_FOLDER}{name}{_END}"] for name in names}
        self._pages = pages
        self._said = {
            name: {plain(it): it for it in sentences(text)}
            for name, text in self._texts.items()
            if not name.startswith(tuple(pages.without))
        }
        self._said[PAGE] = {plain(it): it for it in objects}

    def problems(self) -> Iterator[str]:
        """What is wrong with verdicts, and each sentence that has none, in words."""
        judged: set[tuple[str, str]] = set()
        for verdict in self._pages.sentences:
            found = self._found(verdict)
            if not found:
                yield f"{verdict}: the page has no sentence that begins so"
            elif len(found) > 1:
                yield f"{verdict}: {len(found)} begin so: say more of its words"
            elif (verdict.page, found[0]) in judged:
                yield f"{verdict}: another line judges it too: drop one"
            judged |= {(verdict.page, it) for it in found}
        for page, said in self._said.items():
            where = f"spec/ledger/pages/{page}.toml"
            yield from (
                f"{where} has no verdict on {sentence!r}"
                for key, sentence in said.items()
                if (page, key) not in judged
            )
        for page in self._pages.without:
            if not any(name.startswith(page) for name in self._texts):
                yield f"spec/ledger/pages/without.toml: no page begins with {page!r}"

    def outdated(self, claims: Collection[Claim], stack: Stack) -> Iterator[str]:
        """The claims that do not hold with the packages that the pages are of."""
        holding = {claim.id for claim in claims if claim.holds_for(stack)}
        for verdict in self._pages.sentences:
            for name in verdict.claims:
                if name not in holding:
                    yield f"{verdict}: {name!r} does not hold on Flask {stack['flask']}"

    def figures(self) -> Iterator[str]:
        """The sentences that are open or wrong, and how many there are of each kind."""
        for it in self._pages.sentences:
            if it.word == "open":
                yield f"open: {it.page}: {it.says}"
        for it in self._pages.wrong:
            since = f" (since {it.since})" if it.since else ""
            yield f"wrong in the documentation: {it.page}: {it.shown!r}: {it.wrong}{since}"
        words = Counter(it.word or "asserted" for it in self._pages.sentences)
        parts = ", ".join(f"{number} {word}" for word, number in words.most_common())
        total = sum(map(len, self._said.values()))
        yield f"documentation: {total} sentences of {len(self._said)} pages: {parts}"

    def _found(self, verdict: Sentence) -> list[str]:
        """The sentences, or the lines of code, that begin with the words of a verdict."""
        words = plain(verdict.says.removeprefix(CODE))
        if verdict.says.startswith(CODE):
            lines = self._texts.get(verdict.page, "").splitlines()
            return [it for it in dict.fromkeys(map(plain, lines)) if it.startswith(words)]
        return [it for it in self._said.get(verdict.page, ()) if it.startswith(words)]


def _is_page(path: str) -> bool:
    return path.startswith(_FOLDER) and path.endswith(_END)
