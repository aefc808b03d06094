"""A borough's pupils as its finance team sees them: who pays, what is awarded, and for which days.

Decisions, where the contract is silent:
- an award's amount is for its own days in the year: from `from` (blank: the first day on roll that
  the rule `top-up-start` lets it run on, else the first on roll, else the year's first) to `to`
  (blank: the year's last). Without an amount it is what decisions.py works, for the days that the
  top-up runs on;
- an award is due on the days on roll. One child's rolls at a school and at those that succeed it are
  joined from the first day to the last, and each day is due to the school that is open on it;
- an award continues from before the year when its `from` says so, or, where it has none, when it was
  decided before the year;
- an award ends by leaving when the last day on roll is before the day that the decision runs to.
"""
import os
from collections import namedtuple

from calendars import PAYMENTS, Calendar, Chains, TermDates
from cells import YEAR_GROUPS, code, day, is_upn, pence, reference
from decisions import Decisions, read_decision
from files import BLANK, FINANCE, Folder, read_table
from lines import Line, price_all
from pupils import Schools, Starts, main_rolls, read_pupils
from rules import Council
from sums import accounts
from years import ONE_DAY, days_between

Award = namedtuple("Award", "amount first last until decision row place")
Stretch = namedtuple("Stretch", "school first last due")
MORE_RULES = ["authority", "payments", "payer_without_plan", "commitment_counts",
              "targeted_funding"]

class Remembering(Decisions):
    """Decisions that also keep how each award of a pupil is worth what it is."""

    def __init__(self, *given):
        super().__init__(*given)
        self.worths = {}

    def award(self, pupil, submitted, worth):
        self.worths[pupil] = worth
        return super().award(pupil, submitted, worth)

class Record:
    """An award with the days that it is due on, and why it starts and ends."""

    def __init__(self, pupil, award):
        self.pupil, self.award = pupil, award
        self.stretches, self.starts, self.ends = [], "", ""

    @property
    def due(self):
        return sum(each.due for each in self.stretches)

    @property
    def days(self):
        return [when for each in self.stretches for when in days_between(each.first, each.last)]

class Pupil:
    """One pupil at one school: details, figures and awards."""

    def __init__(self, key, row, figures):
        self.key, self.row, self.figures = key, row, figures
        self.school, self.reference = key
        self.child = key[1] if is_upn(key[1]) else key
        self.records, self.awards = [], []

    @property
    def awarded(self):
        return sum(each.amount for each in self.awards)

    @property
    def due(self):
        return sum(each.due for each in self.records)

class Borough:
    def __init__(self, folder, year, academic, looked_at=None):
        self.read = Folder(folder)
        self.more = {kind[:-4]: read_table(os.path.join(folder, kind), kind)
                     if os.path.exists(os.path.join(folder, kind)) else None for kind in FINANCE}
        self.council = Council(self.read, year, academic)
        self.year = self.council.year
        self.rules = {name: row and row.value for name, row in
                      ((name, self.council.for_all(name)) for name in MORE_RULES)}
        self.council.pupil_rules["share_met_by"] = self.council.for_pupils("share_met_by", {})
        self.ours = self.rules["authority"]
        self.calendar = Calendar(code(self.rules["payments"], PAYMENTS), self.year,
                                 TermDates(self.read.terms))
        self.schools = Schools(self.read.schools or [])
        self.chains = Chains(self.schools)
        self.make_pupils()
        self.make_records()
        self.read_payments()
        self.day = looked_at or self.last_paid()
        self.day_known = bool(looked_at or self.payments)

    # ---- Pupils ----

    def make_pupils(self):
        read, council = self.read, self.council
        self.facts = read_pupils(read.pupils or [], self.schools)
        self.decisions = Remembering(read.decisions or [], self.schools, council)
        self.starts = Starts(read.applications or [], self.decisions, self.schools, council)
        lines = [Line(row, council, self.schools) for row in read.provision]
        price_all(lines)
        done, facts = accounts(lines, self.facts, self.starts, self.decisions, council)
        rows = {self.schools.pupil(row): row for row in read.pupils or []}
        caseload = {self.schools.pupil(row): row for row in self.read.caseload or []}
        numbered = {}
        for place, row in enumerate(read.decisions or [], start=2):
            if row["decided"]:
                key = self.schools.pupil(row)
                numbered.setdefault(key, []).append((read_decision(row), row, place))
        self.pupils = []
        for key in sorted(done, key=lambda each: (each[0].encode(), each[1].encode())):
            pupil = Pupil(key, dict(rows.get(key, BLANK)), done[key])
            pupil.row = {**BLANK, **{name: pupil.row.get(name, "") for name in ROW_CELLS.split()}}
            pupil.facts = facts[key]
            made = sorted(numbered.get(key, []), key=lambda each: each[0].decided)
            pupil.stated = next((row["payer"] for _, row, _ in reversed(made) if row["payer"]), "")
            pupil.payer_by_school = self.payer(pupil)
            for name in ("home_authority", "responsible_authority"):
                pupil.row[name] = caseload.get(key, BLANK)[name] or pupil.row[name]
            pupil.payer = self.payer(pupil)
            pupil.on_roll = self.year.days_of(pupil.facts["from"], pupil.facts["to"])
            submitted = self.starts.last_submitted(key)
            since = [each for each in made if not submitted or submitted <= each[0].decided]
            pupil.standing = since[-1] if since else None
            pupil.pending = submitted is not None and (
                not since or since[-1][0].kind == "defer")
            pupil.awards = sorted(filter(None, (self.award(pupil, *each) for each in made
                                                if each[0].awards)), key=lambda each: each.first)
            self.pupils.append(pupil)
        self.mains = main_rolls({**facts, **self.facts}, self.year)

    def payer(self, pupil):
        """The payer, and how that is known."""
        if pupil.stated:
            return pupil.stated, "decision"
        row = pupil.row
        if row["sen_provision"].upper() == "E" and row["responsible_authority"]:
            return row["responsible_authority"], "responsible"
        if row["sen_provision"].upper() == "E" or self.rules["payer_without_plan"] == "home":
            return row["home_authority"], "home" if row["home_authority"] else ""
        if self.rules["payer_without_plan"] == "school":
            authority = self.authority_of(pupil.school)
            return authority, "school" if authority else ""
        return "", ""

    def authority_of(self, school):
        row = self.schools.facts.get(school, BLANK)
        dfe = (row["dfe_number"] or (school if "/" in school else "")).replace("/", "")
        return row["authority"] or dfe[:3]

    def award(self, pupil, decision, row, place):
        """What a decision awards, and for which days of the year; None for none of them."""
        year, until = self.year, min(decision.last or self.year.last, self.year.last)
        starts = self.starts.first_day(pupil.key, pupil.facts["from"])
        runs = pupil.on_roll and [when for when in pupil.on_roll if starts and when >= starts]
        if decision.amount is not None:
            first = decision.first or (runs or pupil.on_roll or year.days)[0]
            first = max(first, year.first)
            return Award(decision.amount, first, until, until, decision, row, place) if (
                first <= until) else None
        if starts is None or not decision.touches(year.first, year.last):
            return None
        first = max(each for each in (starts, decision.first, year.first) if each)
        if first > until or max(starts, year.first) > pupil.facts["to"]:
            return None
        worth = self.decisions.worths[pupil.key]
        amount = self.decisions.value(
            decision, lambda award, band=None: worth(award, band, stays=True))
        return Award(amount, first, until, until, decision, row, place)

    # ---- Awards by day ----

    def make_records(self):
        rolls = {}
        for pupil in self.pupils:
            if pupil.on_roll:
                rolls.setdefault(pupil.child, {}).setdefault(
                    self.chains.key(pupil.school), []).extend(pupil.on_roll)
        for pupil in self.pupils:
            chain = self.chains.key(pupil.school)
            mine = rolls.get(pupil.child, {}).get(chain, [])
            joined = days_between(min(mine), max(mine)) if mine else []
            others = [when for other, days in rolls.get(pupil.child, {}).items()
                      if other != chain for when in days]
            for place, award in enumerate(pupil.awards):
                record = Record(pupil, award)
                days = [when for when in joined if award.first <= when <= award.last]
                record.stretches = [
                    Stretch(school, first, last, self.calendar.due(award, first, last))
                    for school, first, last in self.chains.parts(pupil.school, days)]
                earlier = pupil.awards[place - 1] if place else None
                later = (pupil.awards[place + 1:] or [None])[0]
                record.starts = self.why_it_starts(award, earlier, joined)
                record.ends = self.why_it_ends(award, later, joined, days, others)
                pupil.records.append(record)
        self.records = [record for pupil in self.pupils for record in pupil.records]

    def why_it_starts(self, award, earlier, joined):
        said, first = award.decision.first, self.year.first
        if earlier and earlier.last + ONE_DAY == award.first:
            return "changed"
        if joined and joined[0] > (max(said, first) if said else award.first):
            return "joined"
        before = said < first if said else award.decision.decided < first
        return "continues" if award.first == first and before else "new"

    def why_it_ends(self, award, later, joined, days, others):
        if not days:
            return "never-on-roll"
        if joined[-1] < award.until:
            return "moved" if any(when > joined[-1] for when in others) else "left"
        if later and award.last + ONE_DAY == later.first:
            return "changed"
        goes_on = award.last == self.year.last and award.decision.last != self.year.last
        return "continues" if goes_on else "ended"

    # ---- Payments ----

    def read_payments(self):
        self.payments = None
        if self.more["payments"] is None:
            return
        self.payments = []
        for place, row in enumerate(self.more["payments"], start=2):
            school, child = self.schools.key(row["school"]), None
            if row["pupil"]:
                who_ = reference(row["pupil"])
                child = who_ if is_upn(who_) else self.schools.pupil(row)
            amount = row["amount"]
            back = amount.startswith(("-", "("))
            written = reference(row["pupil"]) if row["pupil"] else ""
            payment = Payment(school, child, written, day(row["period_from"]),
                              day(row["period_to"]), day(row["paid_on"]),
                              pence(amount.strip("-()")) * (-1 if back else 1), place)
            if payment.first <= self.year.last and self.year.first <= payment.last:
                self.payments.append(payment)

    def last_paid(self):
        """The last day of the year that a payment is for; the year's last where none is."""
        return min(max((each.last for each in self.payments or []), default=self.year.last),
                   self.year.last)

    # ---- Section 251 ----

    def line(self, school, personal=False):
        if personal:
            return "1.2.11"
        kind = (self.schools.fact(school, "type") or "").replace("-", " ")
        for found, words in LINES.items():
            if any(word in kind for word in words):
                return found
        return "not-stated"

    def column(self, school, year_group):
        place = YEAR_GROUPS.index(year_group) if year_group else None
        if place is not None and place > YEAR_GROUPS.index("11"):
            return "post_16"
        phase = (self.schools.fact(school, "phase") or "").split("-")
        for word, column in COLUMNS.items():
            if word in phase:
                return column
        kind = (self.schools.fact(school, "type") or "").split("-")
        if "special" in kind:  # to which GIAS gives no phase
            return "special"
        if "alternative" in kind or "referral" in kind:
            return "alternative"
        if place is None:
            return "not_stated"
        return "early_years" if place < 2 else "primary" if place <= 8 else "secondary"

    def cell(self, record, school):
        return (self.line(school, record.award.row["personal_budget"].lower() in ("yes", "y")),
                self.column(school, record.pupil.facts["year_group"]))

Payment = namedtuple("Payment", "school child reference first last paid_on amount row")
ROW_CELLS = """home_authority responsible_authority looked_after placement_reason sen_provision
    enhanced_transition"""
LINES = {  # the first line of which a word is in the school's type
    "1.2.3": ["independent", "non maintained", "special post 16"],
    "1.2.2": ["academy", "free school", "college", "studio", "further education", "sixth form"],
    "1.2.1": ["community", "voluntary", "foundation", "maintained", "nursery", "pupil referral"]}
COLUMNS = {"nursery": "early_years", "special": "special", "alternative": "alternative",
           "primary": "primary", "secondary": "secondary", "16": "post_16"}
