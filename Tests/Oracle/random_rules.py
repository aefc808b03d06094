"""A made-up council's side: its year, rates, rules, bands, terms and posts, by a seed's chance."""
from datetime import date

from cells import pence
from dice import written_pounds
from rules import FILLS, NO, YES
from years import ONE_DAY, Basis, FundingYear, Terms

SCOPES = [  # who the rows of one rule apply to: no two that name as much can both match
    [""], [""], ["K"], ["", "K", "E"], ["", "mainstream", "sen-unit"],
    ["", "E", "K", "mainstream + K"], ["", "N1..R", "1..6", "7..14"],
    ["", "mainstream + K + R..6", "E + mainstream"], ["sen-unit + E", "mainstream + K"],
    ["", "K", "6 + mainstream + E", "7..9 + mainstream + E"]]
THRESHOLDS = [  # the national row for mainstream is among them
    [""], ["", "mainstream"], ["", "sen-unit", "special"], ["", "mainstream", "mainstream + K"],
    ["", "mainstream + N1..R", "mainstream + 1..6"], ["", "mainstream + K + 7..11"]]
ROLES = [("TA", "hour", 9, 18), ("HLTA", "hour", 15, 25), ("Teacher", "hour", 30, 60),
         ("Lead LSA", "weekly-hour-year", 500, 800), ("MSA", "minute", 0, 1),
         ("Educational psychologist", "day", 300, 700), ("Mentor", "year", 20000, 40000)]
UNITS = ["0.01", "0.05", "1", "5", "10", "50", "100"]
SOURCE = "made up"

class RandomCouncil:
    """The files that a council keeps, and what the schools' files must know of them."""

    def __init__(self, dice):
        self.dice, self.academic = dice, dice.chance(0.35)
        self.name = dice.pick(["2024-25", "2025-26", "2026-27", "2027-28"])
        self.year = FundingYear(self.name, self.academic)
        self.stale = dice.pick([0, 0, 0.02, 0.06, 0.2])
        self.by_rule = dice.chance(0.3)
        self.by_date = dice.chance(0.4)
        self.rules, self.rates = [], self.make_rates()
        self.terms = self.make_terms() if dice.chance(0.65) else None
        self.bands = self.make_bands()
        self.make_rules()
        self.pay = self.make_pay() if dice.chance(0.5) else None

    def start(self):
        """A date by which a row is in force: fresh, a day short of a year old, or older."""
        first, old = self.year.first, self.year.a_year_before
        if self.dice.chance(self.stale):
            return self.dice.pick([old, old, old - ONE_DAY, old - 400 * ONE_DAY])
        return self.dice.pick([first, first, old + ONE_DAY, date(first.year, 2, 3)])

    def add(self, rule, applies_to, value, other=None):
        """A row in force, at times with one that it replaced and one that is not in force yet."""
        dice, start = self.dice, self.start()
        rows = [(start, value)]
        if dice.chance(0.2):
            rows.append((start - dice.between(1, 300) * ONE_DAY, other or value))
        if dice.chance(0.2):
            rows.append((dice.day(self.year.first + ONE_DAY, self.year.next), other or value))
        for when, text in rows:
            self.rules.append({"rule": dice.pick([rule, rule, rule.replace("-", "_")]),
                               "applies_to": applies_to, "from": dice.date_written(when),
                               "value": text, "source": SOURCE})

    def make_rates(self):
        rows, self.single_rate = [], set()
        for role, per, low, high in self.dice.shuffled(ROLES)[:self.dice.between(4, 7)]:
            starts = [self.start()]
            if self.dice.chance(0.3):
                starts.append(starts[0] - self.dice.between(1, 400) * ONE_DAY)
            while self.dice.chance(0.4):
                starts.append(self.dice.day(self.year.first + ONE_DAY, self.year.next))
            if len(starts) == 1:
                self.single_rate.add(role)
            for when in sorted(set(starts)):
                rate = f"0.{self.dice.between(1500, 9999)}" if per == "minute" else (
                    self.dice.pounds(low, high))
                rows.append({"role": role, "from": self.dice.date_written(when), "rate": rate,
                             "per": per, "source": SOURCE,
                             "minutes": {"day": "390", "year": "75,900"}.get(per, ""),
                             "weeks": "38" if per == "weekly-hour-year" else ""})
        self.roles = sorted({row["role"] for row in rows})
        return sorted(rows, key=lambda row: (row["role"], row["from"]))

    def make_terms(self):
        """Three terms a year or six, beyond the year's ends; closures in and out of them."""
        dice, rows, six = self.dice, [], self.dice.chance(0.3)

        def row(name, first, last, kind):
            rows.append({"term": name, "from": dice.date_written(first), "kind": kind,
                         "to": dice.date_written(last)})

        for year in range(self.year.number - 1, self.year.number + 3):
            for name, start, end, half in (
                    ("Spring", date(year, 1, 5), date(year, 3, 31), date(year, 2, 16)),
                    ("Summer", date(year, 4, 14), date(year, 7, 20), date(year, 5, 25)),
                    ("Autumn", date(year, 9, 1), date(year, 12, 18), date(year, 10, 26))):
                start += dice.between(-2, 4) * ONE_DAY
                end += dice.between(-4, 4) * ONE_DAY
                half -= half.weekday() * ONE_DAY
                kind = dice.pick(["term", "Term", ""])
                if six:
                    row(f"{name} 1 {year}", start, half - ONE_DAY, kind)
                    row(f"{name} 2 {year}", half + 7 * ONE_DAY, end, kind)
                else:
                    row(f"{name} {year}", start, end, kind)
                    row(f"{name} half term", half, half + 4 * ONE_DAY, "closed")
        for _ in range(dice.between(2, 12)):
            when = dice.day(self.year.first, self.year.last)
            row("Inset", when, when + dice.between(0, 1) * ONE_DAY, "closed")
        return rows

    def make_bands(self):
        """Bounds that rise and values that do not fall; an older set, and one not in force."""
        dice, rows = self.dice, []
        bound, value = dice.between(100, 700000), dice.between(0, 800000)
        fresh, old = self.start(), self.year.a_year_before - 500 * ONE_DAY
        lower = dice.between(0, 40)
        for name in ["A", "B", "C", "D", "E", "F"][:dice.between(2, 6)]:
            for when, less in ((old, lower), (fresh, 0)):
                rows.append({"band": f"Band {name}", "from": dice.date_written(when),
                             "at_least": written_pounds(bound - less),
                             "value": written_pounds(max(0, value - less)), "source": SOURCE})
            bound += dice.between(50, 300000)
            value += dice.between(0, 300000)
        if dice.chance(0.5):
            rows.append({"band": "Band Z", "from": (self.year.first + ONE_DAY).isoformat(),
                         "at_least": written_pounds(bound), "value": written_pounds(value),
                         "source": SOURCE})
        return rows

    def make_rules(self):
        dice, scopes = self.dice, lambda: dice.pick(SCOPES)
        if self.by_rule:
            self.rules.append({
                "rule": "funding-year", "applies_to": "", "from": self.year.first.isoformat(),
                "value": self.name + " academic" * self.academic, "source": SOURCE})
        for who in dice.pick(THRESHOLDS):
            self.add("threshold", who, dice.pick(["6000", "6000.00", "£5,000.50", "10000", "0",
                                                  "4000"] if who != "special" else ["10,000"]))
        self.add("weeks-per-year", "", dice.pick(["38", "39", "38.6"]), "40")
        for kind in ("lunchtime", "break"):
            self.add(kind, "", dice.pick([YES, NO]))
        self.add("convened-group", "", dice.pick(["full", "shared"]))
        if dice.chance(0.5):
            modes = ["half-up 0.01", "half-even 0.01", "down 0.01", "half-up 1", "half-even 1"]
            self.add("rounding", "", dice.pick(modes), "down 1")
        if dice.chance(0.4):
            self.add("eligible-at", "", dice.pick(["above", "at-or-above"]))
        for role in dice.some(self.roles, 0.15):
            self.add("role-counts", role, dice.pick([YES, NO]))
        for role in dice.some(self.roles, 0.4):
            self.add("weekly-cap", role, dice.pick(["300", "450.5", "120"]), "10")
        self.fills = dice.some(["health", "pupil-premium", "top-up"], 0.3)
        for source in self.fills:
            self.add("funding-counts", source, FILLS)
        for source in dice.some(["social-care", "personal-budget", "other"], 0.3):
            self.add("funding-counts", source, dice.pick([YES, NO]))
        if dice.chance(0.4):
            for who in scopes():
                self.add("threshold-basis", who, dice.pick(["additional", "all-costs"]))
        self.make_part_year()
        self.make_awards(scopes)

    def make_part_year(self):
        """How parts of the year are counted, and the units of it that pupils may join halfway."""
        dice = self.dice
        if self.by_date or dice.chance(0.2):
            self.add("rate-change", "", "by-date" if self.by_date else "start-of-year")
        basis = ""
        if dice.chance(0.75):
            names = ["calendar-days", "months"]
            names += ["school-days", "weeks", "terms", "months"] if self.terms else []
            name = dice.pick(names)
            stated = {"calendar-days": ["365", "360"], "months": ["12", "11"], "terms": ["3", "2"],
                      "school-days": ["190", "194", "180"], "weeks": ["38", "39", "36"]}[name]
            basis = name if dice.chance(0.4) else f"{name} {dice.pick(stated)}"
            self.add("year-basis", "", basis)
        if (basis or self.terms) and dice.chance(0.75):
            self.add("part-year", "", dice.pick(
                ["pro-rata-result", "pro-rata-threshold-by-day", "none"]
                + ["pro-rata-threshold-by-day rounded"] * 3))
        self.top_up_start = dice.pick([None, None, "placement-start", "submission", "decision"])
        if self.top_up_start:
            self.add("top-up-start", "", self.top_up_start)
        terms = Terms(self.terms, self.year) if self.terms else None
        self.units = Basis(basis, terms, self.year).units

    def make_awards(self, scopes):
        """Amounts, ceilings, minimums and their rounding, and the costs at which they turn."""
        dice, self.amounts = self.dice, []
        self.turns = [600000, 600001, 500050, 500051, 1000001, 400001]
        for row in self.bands:
            self.turns += [pence(row["at_least"])] * 2
        for name, values in (("ceiling", ["4500", "4,500.00", "1234.56", "400"]),
                             ("minimum", ["500", "1000.01", "250"])):
            if dice.chance(0.5):
                for who in scopes():
                    value = dice.pick(values)
                    self.add(name, who, value)
                    self.turns += [600000 + pence(value), 500050 + pence(value)]
        if dice.chance(0.5):
            unit = dice.pick(UNITS)
            self.add("award-rounding", "", f"{dice.pick(['half-up', 'half-even', 'down'])} {unit}")
            self.turns += [600000 + pence(unit) * n // 2 for n in (1, 3, 21, 43)]
        if dice.chance(0.7):
            for who in scopes():
                self.amounts.append(dice.pick(
                    ["cost-less-threshold", "band gross", "band gross", "band net",
                     f"hours {dice.pounds(10, 40)}", f"hours {dice.pounds(40, 90)}",
                     f"points {dice.pounds(20, 400)}"]))
                self.add("amount", who, self.amounts[-1])

    def make_pay(self):
        dice, rows = self.dice, []
        for role in dice.some(self.roles, 0.7):
            other = self.year.first + dice.between(-900, 40) * ONE_DAY
            for when in sorted({self.start(), other}):
                paid = dice.chance(0.3)
                rows.append({
                    "role": dice.pick([role, role.upper()]), "from": dice.date_written(when),
                    "salary_fte": dice.pounds(19000, 46000),
                    "hours_per_week": dice.pick(["25", "32.5", "8", "37"]),
                    "full_time_hours": dice.pick(["", "37", "36"]),
                    "weeks_worked": dice.pick(["38", "39", "44.5"]),
                    "leave_days": "" if paid else dice.pick(["33", "36", "31.5"]),
                    "paid_weeks": dice.pick(["44.65", "52.14"]) if paid else "",
                    "pension_percent": dice.pick(["20", "28.68", "19.6"]), "source": SOURCE})
        return rows
