"""Schools and pupils: who is on which roll, when, and when an application started."""
import re
from datetime import date
from itertools import combinations

from cells import (NEEDS, PLACEMENTS, SEN, YEAR_GROUPS, code, day, fold, is_upn, need, number,
                   reference, school_number, span)
from files import BLANK

class Schools:
    """The schools' numbers, phases and types, one key a school: its URN where there is one."""

    def __init__(self, rows):
        self.urns, self.facts, self.on_file = {}, {}, set()
        for row in rows:
            urn, dfe = (text and school_number(text) for text in (row["urn"], row["dfe_number"]))
            need((urn or dfe) and (urn or dfe) not in self.facts, "a school twice, or no number")
            self.facts[urn or dfe] = row
            if urn and dfe:
                self.urns.setdefault(dfe, []).append(urn)
        self.later = {}
        for number_, row in self.facts.items():
            if row["succeeds"]:
                self.later.setdefault(school_number(row["succeeds"]), []).append(number_)

    def key(self, text):
        number_ = school_number(text)
        urns = self.urns.get(number_, [number_])
        need(len(urns) == 1, f"{number_} is the number of {urns}")
        return urns[0]

    def pupil(self, row):
        """Who a row of any file is about: where pupils.csv has the pupil only at a school that took
        over, the pupil there."""
        first = school, pupil = self.key(row["school"]), reference(row["pupil"])
        passed = set()
        while self.on_file and (school, pupil) not in self.on_file:
            passed.add(school)
            after = self.later.get(school, [])
            if len(after) != 1 or after[0] in passed:
                return first
            school = after[0]
        return school, pupil

    def fact(self, school, column):
        return fold(self.facts.get(school, BLANK)[column]).replace("_", "-") or None

def pupil_facts(row):
    """What pupils.csv says of a pupil, in the codes' own spelling; None where it is silent."""
    need(re.fullmatch("([0-9]{3})?", row["home_authority"]), "a home authority of three digits")
    first, last = span(row, "on_roll_from", "on_roll_to")
    return {"placement": code(row["placement"], PLACEMENTS),
            "year_group": code(row["year_group"], YEAR_GROUPS),
            "sen_provision": code(row["sen_provision"], SEN),
            "primary_need": code(row["primary_need"], NEEDS),
            "home_authority": row["home_authority"] or None,
            "enrolment": code(row["enrolment"], ["main", "subsidiary"]),
            "points": number(row["points"], 2, zero=True) if row["points"] else None,
            "from": first or date.min, "to": last or date.max, "in_file": row is not BLANK}

def read_pupils(rows, schools):
    pupils = {schools.pupil(row): pupil_facts(row) for row in rows}
    need(len(pupils) == len(rows), "a pupil twice at one school")
    schools.on_file = set(pupils)
    return pupils

def live_where_the_authority_says(pupils, rows, schools):
    """Home authorities of caseload.csv come before those of pupils.csv."""
    seen = set()
    for row in rows:
        pupil = schools.pupil(row)
        need(pupil not in seen, "a pupil twice in the caseload")
        seen.add(pupil)
        home = pupil_facts(row)["home_authority"]
        if pupil in pupils and home:
            pupils[pupil]["home_authority"] = home

def main_rolls(facts, year):
    """For each subsidiary roll of a UPN on two rolls at once in the year, its main roll."""
    by_upn, mains = {}, {}
    for school, pupil in facts:
        if is_upn(pupil):
            by_upn.setdefault(pupil, []).append((school, pupil))
    for rolls in by_upn.values():
        found, beside = {}, set()
        for pair in combinations(rolls, 2):
            a, b = (facts[roll] for roll in pair)
            if max(a["from"], b["from"], year.first) <= min(a["to"], b["to"], year.last):
                main = [roll for roll in pair if facts[roll]["enrolment"] == "main"]
                others = [roll for roll in pair if facts[roll]["enrolment"] == "subsidiary"]
                need(len(main) + len(others) == 2 and others, "a UPN on two rolls")
                beside.update(others)
                if main:
                    need(found.setdefault(others[0], main[0]) == main[0], "two mains for one roll")
        need(beside == set(found), "a UPN on two rolls, and neither main")
        mains.update(found)
    return mains

class Starts:
    """When each pupil's applications were submitted and agreed."""

    def __init__(self, applications, decisions, schools, council):
        self.rule, self.year = council.top_up_start, council.year
        self.submitted = {}
        for row in applications:
            when = day(row["submitted"])
            need(when, "an application without its date")
            self.submitted.setdefault(schools.pupil(row), []).append(when)
        self.agreed = {pupil: days for pupil in decisions.by_pupil
                       if (days := decisions.agreed_on(pupil))}

    def last_submitted(self, pupil):
        return max(self.submitted.get(pupil, []), default=None)

    def first_day(self, pupil, on_roll_from):
        """The first day that counts for this pupil; None when nothing has started."""
        if self.rule is None:
            begins = max(on_roll_from, self.year.first)
            firsts = [min(dates[pupil]) for dates in (self.submitted, self.agreed)
                      if pupil in dates]
            need(not any(begins < each <= self.year.last for each in firsts),
                 "missing-rule: top-up-start")
        if self.rule in (None, "placement-start"):
            return on_roll_from
        dates = (self.submitted if self.rule == "submission" else self.agreed).get(pupil)
        return max(on_roll_from, min(dates)) if dates else None
