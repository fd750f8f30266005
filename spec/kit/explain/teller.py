"""The teller: what is told of a claim, a change or a statement on a stack."""

from __future__ import annotations

from collections.abc import Iterable

from spec.kit.claims.claim import Claim
from spec.kit.claims.docs import doc_url
from spec.kit.data.changes import Change
from spec.kit.data.notes import Statement
from spec.kit.explain.judge import Judge
from spec.kit.explain.library import Kept, change_of, statement_of
from spec.kit.explain.match import Match, Note
from spec.kit.explain.names import of_name
from spec.kit.explain.ranges import range_words, title


class Teller:
    """Tells of things, as they are on a stack."""

    def __init__(self, judge: Judge) -> None:
        """``judge`` knows the stack."""
        self.judge = judge
        self.library = judge.library
        self.here = judge.here

    def tell(self, thing: Kept) -> Match:
        """What is told of a thing of any type but a stack."""
        if thing.type == "change":
            return self.of_change(change_of(thing.body))
        if thing.type == "statement":
            return self._of_statement(statement_of(thing.body))
        if thing.type == "name":
            return of_name(thing.body, self.here)
        return self._of_claim(self.library.claim(thing.id))

    def _of_claim(self, claim: Claim) -> Match:
        here = self.judge.verdict(claim)
        changes = self.judge.changes(claim.id)
        change = self.judge.nearest(changes, claim.id, here)
        notes = [statement_of(it.body) for it in self.library.naming(claim.id, "statement")]
        return Match(
            claim.id,
            "claim",
            claim.says,
            here,
            ranges=range_words(claim, self.here.known, changes),
            since=self.judge.since(change) if change else "",
            fix=change.fix if change and self.judge.is_past(change) else "",
            fix_runs=change.fix_runs if change else "",
            instead=tuple(self.judge.instead(claim, changes)) if here == "wrong" else (),
            notes=tuple(Note(it.id, it.says, self.judge.judged(it)) for it in notes),
            doc=doc_url(claim.doc),
            path=claim.path,
            line=claim.line,
            source=claim.source,
            example=claim.example,
            change=self.of_change(change) if change else None,
        )

    def of_change(self, it: Change) -> Match:
        """What is told of a change."""
        was, now = (tuple(map(self.library.claim, side)) for side in (it.was, it.now))
        first, side = (*now, *was)[0], self.judge.side(it, was, now)
        came = f"{title(it.package)} {it.came}"
        notes = {
            note.id: statement_of(note.body)
            for claim in (*was, *now)
            for note in self.library.naming(claim.id, "statement")
        }
        return Match(
            it.id,
            "change",
            first.says,
            side,
            ranges=range_words(now[0], self.here.known, [it]) if now else f"from {came} on",
            since=f"since {came}",
            touches=it.written,
            package=it.package,
            release=str(it.release),
            unreleased=it.unreleased,
            shows=it.shows,
            warned=str(it.warned or ""),
            announced=it.announced,
            error=" or ".join(it.errors),
            fix=it.fix,
            fix_runs=it.fix_runs,
            instead=tuple(self.judge.instead(first, self.judge.changes(first.id)))
            if side == "neither"
            else (),
            was=tuple(claim.says for claim in was),
            now=tuple(claim.says for claim in now),
            notes=tuple(Note(id, note.says, self.judge.judged(note)) for id, note in notes.items()),
            doc=doc_url(first.doc),
            path=first.path,
            line=first.line,
            source=first.source,
            claims=(*it.was, *it.now),
        )

    def _of_statement(self, it: Statement) -> Match:
        claims = [self.library.claim(id) for id in it.claims]
        here = self.judge.judged(it)
        borne = [claim for claim in claims if claim.id not in it.contradicted_by] or claims
        told = [self.library.claim(id) for id in it.contradicted_by] if here != "right" else borne
        if not borne:
            return Match(it.id, "statement", it.says, here, fix=it.advice)
        held = [claim for claim in told if self.judge.verdict(claim) == "right"]
        first = self._of_claim((*held, *borne)[0])
        return Match(
            it.id,
            "statement",
            it.says,
            here,
            ranges="" if it.advice else self.judge.right_on(it),
            fix=it.advice or first.fix,
            instead=tuple(self._contradicting(it)) if here == "wrong" else (),
            doc=first.doc,
            path=first.path,
            line=first.line,
            source=first.source,
            change=self._of_claim(borne[0]).change or first.change,
            claims=it.claims,
        )

    def _contradicting(self, it: Statement) -> Iterable[str]:
        claims = map(self.library.claim, it.contradicted_by)
        return [claim.says for claim in claims if self.judge.verdict(claim) == "right"]
