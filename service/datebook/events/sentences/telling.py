"""One mention of an event with its times: whether it stands, and who takes part, where, and what about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from datebook.events import days, slots, titles, words
from datebook.events.cues import Cue
from datebook.events.draft import Draft, Naming
from datebook.events.named import places, venues
from datebook.events.named.names import names
from datebook.events.scene import Scene
from datebook.events.sentences import phrases, told
from datebook.events.sentences.attach import Attachment
from datebook.events.sentences.held import HELD
from datebook.events.sentences.marks import Mark
from datebook.events.whens import When
from datebook.events.who import attendance, parties, pronouns
from datebook.model import EventStatus, Tense

Span = tuple[int, int]

_TOLD_AT = re.compile(
    r"\b(?:" + "|".join(sorted(words.TELLING)) + r")\b[^.;:]{0,60}?\b(?:at|in|during|after|before|following|from|ahead\s+of)\s+"
    r"(?:(?:a|an|the|his|her|their|its|\w+['’]s)\s+)?(?:[\w-]+\s+){0,4}$"
    r"|\btold\s+(?:a|an|the|his|her)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_SETTING = re.compile(
    r"\b(?:after|following|since|during|at|from|by|until|despite|of|to|in|on|before|about|for|over|through|with|against)\s+"
    r"(?:(?:a|an|the|his|her|their|its|this|that|\w+['’]s)\s+)?(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(
    r"\b(?:(?:had|was\s+to\s+have|were\s+to\s+have)\s+(?:originally\s+|initially\s+|first\s+|previously\s+)?been|"
    r"(?:originally|initially|previously)(?:\s+(?:was|were|is|are))?)\s+(?:planned|scheduled|set|due|slated|foreseen|expected|announced|"
    r"listed|to\s+(?:be\s+held|take\s+place))(?:\s+(?:to\s+\w+|for|on|in|at|the)){0,3}\s+$",
    re.IGNORECASE,
)
_DURING = re.compile(r"\b(?:during|at|in|following|after)\s+(?:[\w'’-]+\s+){0,5}$", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:ahead\s+of|before|for)\s+(?:[\w'’-]+\s+){0,6}$", re.IGNORECASE)
_NEXT_DEED = re.compile(r"(?:[^.;()]{0,20}\))?[\s,]*(?:and|then|before|followed by)\b")
"""What follows the day of an event where the words about the next one begin."""
_FOR_TALKS = re.compile(r"[^.;:]{0,80}?\bfor\s+(?:[\w-]+\s+)?", re.DOTALL)
"""What joins a visit and the talks it is for."""
_HAS_BEEN = re.compile(r"\b(?:has|have)\s+been\b")
_OWN = re.compile(r"\b(?:his|her|their|its|my|our)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:on\s+)?$")
_AT_FIRST = re.compile(r"[\s“\"]*(?:(?:At|During|In)\s+)?")
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|such)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_OPENS_WITH_PLACE = re.compile(r"[\s,]*(?:(?:Also|And|But|Then|Later),?\s+)?(?:In|At|in|at)\s+(?:the\s+)?[A-Z]")


@dataclass(slots=True)
class Telling:
    """One mention of an event with its times, in its sentence."""

    scene: Scene
    sentence: Span
    around: list[Mark]
    index: int
    clause: Span
    attachment: Attachment
    chosen: list[When]
    moved: When | None

    def draft(self) -> Draft | None:
        """The event it tells, or None where it only looks like one."""
        text, mark = self.scene.text, self.around[self.index]
        if mark.cue is None:
            return None
        undated = not slots.dated(next((w.first for w in self.chosen if not w.lone_clock), self.chosen[0].first))
        tense, cue = self._tense(mark.cue)
        if self._of_another_day(mark, tense):
            return None
        status = told.status_of(text, mark.begin, mark.end, self.clause)
        if status in {"cancelled", "postponed"}:
            tense = "future"
        draft = Draft(mark.cue.kind, mark.begin, self.sentence, tense=tense, status=status)
        if self.attachment.when.first.because.startswith("the heading"):
            draft.origin = "line"
        mark = self._destination(mark)
        draft.word, draft.kind = mark.word, (mark.cue.kind if mark.cue else draft.kind)
        if undated:
            slots.set_window(text, draft, self.chosen[0])
        elif all(when.lone_clock and when.first.grain == "part" for when in self.chosen) and draft.origin != "line":
            if self.scene.last_when is None or _DEFINITE.search(text[max(0, mark.begin - 30) : mark.begin]):
                return None
            slots.set_slot(text, draft, [days.whole(self.scene.last_when)])
        else:
            slots.set_slot(text, draft, self._told_ahead(tense, draft.status))
        if not self._in_time(draft) or (undated and not self._announced(draft, mark)):
            return None
        draft.cite(
            text,
            "kind",
            mark.begin,
            mark.end,
            f'"{text[mark.begin : mark.end]}" names it' + (f'; "{cue}" says how it is told' if cue else ""),
        )
        self._set_status(draft)
        self._fill(draft, mark)
        if draft.status in {"confirmed", "tentative"} and self.moved is None and self._no_longer():
            return None
        link = self.attachment.link
        draft.elliptical = link == "ellipsis"
        draft.signs |= self._signs(draft, mark)
        if mark.cue is HELD and draft.tense == "past":
            return None  # battles and massacres "took place" too
        if draft.signs & {"words were spoken there", "sets the scene"} and not self._met_there(draft, mark):
            return None
        return draft

    def _tense(self, cue: Cue) -> tuple[Tense | None, str]:
        """How it is told, and the words that say so; an event that shares the day of another is told as that one is."""
        begin = self.attachment.when.begin
        known = self.scene.document.published.latest is not None
        if known and self.attachment.scheduled and _UNTIL.search(self.scene.text, max(self.sentence[0], begin - 12), begin):
            return "future", self.attachment.word  # put off until then
        if self.attachment.word in _BEGAN:
            return "past", self.attachment.word
        mark = self.around[self.attachment.leader if self.attachment.leader is not None else self.index]
        return told.tense_of(self.scene.text, mark.begin, mark.end, self.clause, mark.cue or cue)

    def _of_another_day(self, mark: Mark, tense: Tense | None) -> bool:
        """Whether it does not share the day of the one before after all: "visited Bonn on Monday and will attend a dinner"."""
        if self.attachment.link != "shared" or tense != "past" or mark.cue is None:
            return False
        return told.tense_of(self.scene.text, mark.begin, mark.end, self.clause, mark.cue)[0] == "future"

    def _told_ahead(self, tense: Tense | None, status: EventStatus) -> list[When]:
        """The times as they must be meant where the sentence tells them as to come: not before the day of writing."""
        put_off = status in {"cancelled", "postponed"} and not self._called_off_ahead()
        if tense == "past" and not put_off:
            return [days.behind(when, self.scene.document.published.earliest) for when in self.chosen]
        if not put_off and tense is None:
            return [days.agreed(when, self.scene.stated) for when in self.chosen]
        if not put_off and (tense not in {"future", "present"} or self.attachment.link == "modifier"):
            return self.chosen
        found = [days.ahead(when, self.scene.document.published.latest, self.scene.last_day) for when in self.chosen]
        last = self.scene.last_when
        if last is None or not self.sentence[0] <= last.first.begin < self.chosen[0].begin:
            return found
        return [days.in_order(when, self.scene.last_day) for when in found]

    def _called_off_ahead(self) -> bool:
        """As in "the dinner set for Monday has been dropped": the day lies ahead, though nothing takes place on it."""
        return self.attachment.scheduled and bool(_HAS_BEEN.search(self.scene.text, *self.clause))

    def _destination(self, mark: Mark) -> Mark:
        """As in "Will travel to Geneva on Friday for talks": the talks are the event."""
        following = self.around[self.index + 1 : self.index + 4]
        if mark.word in {"travel", "travels", "arrive", "arrives"}:
            for other in following:
                if (
                    other.role == "event"
                    and other.begin < self.clause[1]
                    and re.search(r"\b(?:for|to)\b", self.scene.text[mark.end : other.begin])
                ):
                    return other
                if other.role not in {"comma", "carry"}:
                    break
        return mark

    def _no_longer(self) -> bool:
        """Whether the day is one for which it had been planned before: "The talks had been planned for June 5"."""
        begin = self.chosen[0].begin
        return bool(_HAD_BEEN.search(self.scene.text, max(self.sentence[0], begin - 70), begin))

    def _signs(self, draft: Draft, mark: Mark) -> set[str]:
        """How the sentence tells it, in the words of `judge.WEIGHTS`."""
        text, link = self.scene.text, self.attachment.link
        verb = mark.cue is not None and mark.cue.form == "verb"
        carried, scheduled = self._carried(mark), self.attachment.scheduled
        signs = {f"told as {draft.tense or 'no tense'}", f"date {link}", "verb" if verb else "noun"}
        signs |= {slots.day_sign(when.first) for when in self.chosen[:1] if not when.lone_clock}
        if carried and not verb:
            signs.add("carried")
        if not verb and draft.status not in {"cancelled", "postponed"}:
            signs |= self._doubts(draft, mark, bare=not (scheduled or carried or draft.origin == "line"))
        if mark.cue is HELD:
            signs.add("no word names it")
        if not verb and _DEFINITE.search(text[max(0, mark.begin - 40) : mark.begin]):
            signs.add("definite")
        return signs

    def _doubts(self, draft: Draft, mark: Mark, *, bare: bool) -> set[str]:
        """Whether a noun may only set the scene: "said at a briefing on Monday", "expelled from the talks on Friday"."""
        text, link = self.scene.text, self.attachment.link
        at = self.attachment.when.begin if link == "modifier" else mark.begin
        before = text[max(self.sentence[0], at - 120) : at]
        doubts = set()
        if link in {"after", "list"} and not self.attachment.scheduled and _TOLD_AT.search(before):
            doubts.add("words were spoken there")
        if draft.tense != "future" and (link == "modifier" or self._in_passing(before, mark)):
            doubts.add("sets the scene")
        if draft.kind == "briefing" and draft.tense != "future" and bare and _DURING.search(before):
            doubts.add("words were spoken there")
        if bare and link not in {"front", "ellipsis"} and draft.tense in {"past", None} and not self._fragment():
            doubts.add("no verb carries it")
        if bare and draft.tense == "future" and link == "modifier" and _SETTING.search(before) and not _AHEAD.search(before):
            doubts.add("sets the scene")
        return doubts

    def _met_there(self, draft: Draft, mark: Mark) -> bool:
        """Whether what only sets the scene is told well enough: "during talks in Riyadh with the envoy on Sunday"."""
        before = self.scene.text[max(self.sentence[0], mark.begin - 60) : mark.begin]
        if self.attachment.link == "modifier" and _AT_FIRST.fullmatch(
            self.scene.text, self.sentence[0], self.attachment.when.begin
        ):
            return True
        during = self.attachment.link == "modifier" or bool(_DURING.search(before))
        if "words were spoken there" in draft.signs:
            return during and draft.kind in _BETWEEN_PARTIES and draft.naming is not None and bool(draft.naming.parties)
        own = bool(_OWN.search(before)) and draft.naming is not None and bool(draft.naming.parties)
        return (during and draft.kind not in {"briefing", "event"}) or (own and draft.kind in _BETWEEN_PARTIES)

    def _in_passing(self, before: str, mark: Mark) -> bool:
        """Whether a past event only sets the scene for another: "expelled from the talks on Friday"."""
        found = _SETTING.search(before)
        if found and self._acts_between(found.start() - len(before), mark):
            return False
        if not found or self.attachment.scheduled or self.attachment.link not in {"after", "list"}:
            return False
        lead = before[: found.start()].rstrip().rpartition(" ")[2].lower()
        return lead not in _TAKES_PART

    def _acts_between(self, back: int, mark: Mark) -> bool:
        """Whether a verb stands in the last `-back` characters before a mark: what it does is no setting of something else."""
        return any(mark.begin + back < m.begin < mark.begin and m.role in {"carry", "schedule", "verb"} for m in self.around)

    def _carried(self, mark: Mark) -> bool:
        """Whether it is a verb, or the object of a verb that holds or attends it."""
        if mark.cue is not None and mark.cue.form == "verb":
            return True
        return any(m.role in {"carry", "schedule"} and m.begin >= self.clause[0] for m in self.around[: self.index])

    def _announced(self, draft: Draft, mark: Mark) -> bool:
        """Whether an event without a day is announced firmly enough to be told: ahead of us, scheduled, within a month."""
        latest = self.scene.document.published.earliest
        window = draft.window
        ahead = window is not None and window.latest is not None and (latest is None or window.latest >= latest)
        return (
            ahead
            and draft.tense == "future"
            and (self.attachment.scheduled or self._carried(mark))
            and self.attachment.link in {"after", "front"}
        )

    def _fragment(self) -> bool:
        """A headline or a line of a list: no verb at all."""
        return not any(m.role in {"verb", "report"} for m in self.around) and self.sentence[1] - self.sentence[0] < 160

    def _in_time(self, draft: Draft) -> bool:
        """Whether day, tense and day of writing agree that this is an announcement or news, not history."""
        published, day = self.scene.document.published, draft.day
        if day is None:
            return draft.undated
        if published.latest is None:
            return draft.tense != "past" and (draft.tense is not None or draft.origin == "line" or self._fragment())
        age = (published.latest - day).days
        if draft.tense == "past" and age >= 0:
            return age <= _NEWS_DAYS
        return age <= _STALE_DAYS

    def _set_status(self, draft: Draft) -> None:
        text = self.scene.text
        if self.moved is not None:
            old = days.ahead(self.moved, self.scene.document.published.latest, None)
            draft.moved_from = slots.start_of(old.first)
            draft.cite(text, "moved_from", self.moved.begin, self.moved.first.end, "the day from which it was moved")
        side = slots.side_of_move(text, self.sentence, self.chosen[0])
        if draft.status == "postponed" and (self.moved is not None or side == "new"):
            draft.status = "confirmed"
        if self.moved is not None and draft.status == "tentative" and not told.doubted(text, *self.clause):
            draft.status = "confirmed"
        draft.cite_status(text, *self.clause)

    def _fill(self, draft: Draft, mark: Mark) -> None:
        """Parties, place, subject, title."""
        text = self.scene.text
        found = self._parties(mark)
        region = self._region(mark)
        where = self._place(draft, mark, region)
        body = phrases.body(text, mark) if self.attachment.link != "ellipsis" else None
        if where:
            found = [p for p in found if not (p.named.begin >= where.begin and p.named.end <= where.end)]
            draft.location = where.name
            draft.cite(text, "location", where.begin, where.end, where.because)
        about = titles.subject(text, mark.end, self._subject_end(mark))
        if about and not (where and about[0] <= where.begin < about[1] and where.begin - about[0] < 5):
            draft.subject = " ".join(text[about[0] : about[1]].split())
            draft.cite(text, "subject", *about, "what it is about, after the word that leads to its topic")
        verb = mark.cue is not None and mark.cue.form == "verb"
        begin, noun = (mark.begin, titles.verbal(mark)) if verb else titles.head(text, mark, self.clause[0])
        noun = phrases.subject_noun(text, mark, self.clause[0], noun) or noun
        noun += phrases.purpose(text, mark, draft.kind, self.clause[1])
        if not found and not body and " " not in noun.removeprefix(mark.word).strip():
            noun += phrases.whose(text, mark, self.clause[1])
        draft.naming = Naming(mark, found, where, body, noun, begin)
        draft.definite = bool(_DEFINITE.search(text[max(0, begin - 40) : begin]))

    def _place(self, draft: Draft, mark: Mark, region: Span) -> places.Place | None:
        """Where it takes place: a name behind the event, before it, or a venue without a name."""
        text = self.scene.text
        verb = mark.cue is not None and mark.cue.form == "verb"
        toward = draft.kind == "visit" or self.around[self.index].word in _LEADS_TO
        bodies = [(n.front, n.end) for n in names(text, *region, self.scene.known) if n.kind == "organization"]
        where = places.place(text, *region, toward=toward, origin=draft.kind == "launch", bodies=bodies)
        if verb and (mark.word in _TOURS or (draft.kind == "visit" and self.attachment.party is not None)):
            begin = self.attachment.party[0] if self.attachment.party is not None else mark.end
            where = places.visited(text, begin, region[1]) or where
        if verb and mark.word in _SETS_OUT and (leads := _SETS_OUT_FOR.search(text, mark.end, region[1])):
            where = places.visited(text, leads.end(), region[1]) or where
        if where is None and _OPENS_WITH_PLACE.match(text, self.clause[0]):
            where = places.place(text, self.clause[0], mark.begin, toward=False)
        return (
            where
            or venues.beside(text, region)
            or venues.before(text, self.sentence, mark.begin)
            or venues.modifier(text, mark, mark.begin)
            or venues.modifier(text, mark, titles.head(text, mark, self.clause[0])[0])
        )

    def _own_end(self, mark: Mark) -> int:
        """Where the words about this event end: at its clause's, or where "and on Wednesday with …" begins the next."""
        last = max(when.end for when in self.chosen)
        if last > mark.end and _NEXT_DEED.match(self.scene.text, last):
            return min(self.clause[1], last)
        return self.clause[1]

    def _region(self, mark: Mark) -> Span:
        """Where the place may stand: from the event to the next event of its own or the end of the clause."""
        begin = mark.end if self.attachment.link != "ellipsis" or self.attachment.party is None else self.attachment.party[0]
        end = self._own_end(mark) if self.attachment.party is None else min(self.sentence[1], self.attachment.party[1])
        if self.around[self.index].begin < mark.begin:
            begin = self.around[self.index].end
        end = max(end, *(when.end for when in self.chosen)) if self.attachment.party is None else end
        others = [a.begin for a in self.around if a.role == "event" and a.begin > mark.end and a.cue and a.cue.form == "verb"]
        return begin, max(begin, min([end, *others]))

    def _subject_end(self, mark: Mark) -> int:
        return max(mark.end, self.clause[1])

    def _parties(self, mark: Mark) -> list[parties.Party]:
        text, known = self.scene.text, self.scene.known
        if self.attachment.link == "ellipsis" and self.attachment.party:
            begin, end = self.attachment.party
            stop = re.search(r"[.;:]|\band\s+(?:on|in|at)\b", text[begin:end])
            found = parties.after(text, mark, begin, begin + stop.start() if stop else end, known)
            if not found:
                # "to Israel on Monday and to Egypt on Wednesday": another place, the same people.
                found = [p for p in parties.parties(text, mark, self.around, self.clause, known) if p.named.begin < mark.begin]
            return parties.unique(found)
        end = self._own_end(mark)
        if mark.cue is not None and mark.cue.kind == "visit":
            others = [m for m in self.around if m.role in {"relative", "event"} and m.begin > mark.end]
            purpose = others and others[0].role == "event" and _FOR_TALKS.fullmatch(text, mark.end, others[0].begin)
            end = min([end, *(m.begin for m in (others[1:] if purpose else others))])
        found = parties.parties(text, mark, self.around, (self.clause[0], end), known)
        if self.attachment.leader is not None:
            # "will visit Rome before the summit": the place of the first is none of its parties.
            found = [p for p in found if not (p.named.place and p.named.begin < mark.begin)]
        found = [*found, *attendance.attending(text, mark, self.sentence, self.clause, known)]
        first = min((p.named.begin for p in found if self.clause[0] <= p.named.begin < mark.begin), default=None)
        if first is not None:
            found = [*pronouns.personal(self.scene, self.sentence, self.clause[0], first), *found]
        elif not any(p.named.begin < mark.begin for p in found):
            kind = mark.cue.kind if mark.cue is not None else "event"
            found = [*pronouns.subject(self.scene, self.sentence, self.clause[0], mark.begin, kind), *found]
        return parties.unique(parties.identified(found, known))


_NEWS_DAYS = 45
"""A past meeting is news for this long; what lies further back is told as history."""
_STALE_DAYS = 45
_BEGAN = frozenset({"began", "opened", "started", "took", "resumed", "convened", "kicked"})
_TAKES_PART = frozenset({"part", "participated", "participating", "met", "attended", "gathered", "spoke", "testified"})
_BETWEEN_PARTIES = frozenset({"meeting", "talks", "call", "visit"})
"""Where two sides meet; what is said at a briefing, a rally, a conference dates the words."""
_TOURS = frozenset({"visit", "visits", "visited", "tour", "tours", "toured", "touring"})
_SETS_OUT = frozenset({"leave", "leaves", "departs"})
_SETS_OUT_FOR = re.compile(r"\sfor\b")
"""A journey, and what leads to where it goes: "leaves for Portugal"."""
_LEADS_TO = frozenset({"travel", "travels", "arrive", "arrives"})
