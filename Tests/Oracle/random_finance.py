"""A made-up borough with all that its finance team keeps: python3 random_finance.py SEED FOLDER

A council of random_council.py with its payments, right ones and each kind of wrong one, its
caseload, budget and pupils to come, and schools that took over from others. One seed, the same bytes.
"""
import contextlib
import io
import os
import sys

from borough import Borough
from cells import NEEDS, YEAR_GROUPS, is_upn
from dice import written_pounds
from files import write_table
from finance_files import schedule_lines
from random_council import COLUMNS, PUPIL, SCHOOLS, RandomFolder
from random_rules import SOURCE
from years import ONE_DAY

NEWER = "900011"  # the school that takes over from the first, at times
LATEST = "900021"  # and from it
TYPES = """Community school,Voluntary aided school,Foundation school,Academy converter,Free schools,
    Community special school,Non-maintained special school,Other independent school,
    Pupil referral unit,Local authority nursery school,Studio schools,Further education,
    Sixth form centres,Special post 16 institution,Miscellaneous,""".replace("\n    ", "").split(",")
MORE = {
    "schools": "authority roll notional_sen_budget opened closed succeeds ledger_code",
    "pupils": "responsible_authority looked_after placement_reason enhanced_transition",
    "decisions": "review_by payer personal_budget end_reason"}
FILES = {
    "payments": "school pupil period_from period_to paid_on amount ledger_ref",
    "caseload": "pupil school home_authority responsible_authority",
    "budget": "line phase year amount", "expected": "school year_group need pupils from"}
AUTHORITIES = ["343", "343", "343", "343", "343", "341", "344", ""]

class RandomBorough(RandomFolder):
    """The made-up council with more pupils at times, and a school that becomes an academy."""

    def __init__(self, seed):
        self.wide = seed % 3 == 0
        super().__init__(seed)
        dice = self.dice
        self.basis = dice.pick(["months", "four-weeks"]
                               + ["school-days", "terms"] * bool(self.council.terms))
        self.make_schools()
        self.make_rules()
        self.on = self.day_looked_at()

    def make_rolls(self):
        super().make_rolls()
        for place in range(40 if self.wide else 0):
            self.add_roll(self.dice.upn(), SCHOOLS[place % 4][0], self.span())
        self.takes_over = self.day() if self.dice.chance(0.5) else None
        if self.takes_over:
            self.move_to_newer()

    def move_to_newer(self):
        """Some pupils of the first school are on the newer school's roll too, or there alone."""
        dice = self.dice
        for roll in [each for each in self.rolls if each["school"] == SCHOOLS[0][0]]:
            first, last = self.spans[roll["pupil"], roll["school"]]
            alone = sum(each["pupil"] == roll["pupil"] for each in self.rolls) == 1
            runs_over = (not first or first < self.takes_over) and (
                not last or last >= self.takes_over)
            if is_upn(roll["pupil"]) and alone and runs_over and dice.chance(0.5):
                gap = dice.pick([0, 0, 0, 10]) * ONE_DAY
                if last is None or last >= self.takes_over + gap:
                    roll["on_roll_to"] = dice.date_written(self.takes_over - ONE_DAY)
                    self.spans[roll["pupil"], roll["school"]] = first, self.takes_over - ONE_DAY
                    self.add_roll(roll["pupil"], NEWER, (self.takes_over + gap, last))
                    self.rolls[-1]["sen_provision"] = roll["sen_provision"]

        for n in range(3):  # pupils whose rows may still be about the school that closed
            who = dice.upn() if n else "N1"
            self.add_roll(who, NEWER, (dice.pick([None, self.takes_over]), None))

    def about(self, row):
        """A row of a pupil who is at the newer school alone, about the school that closed."""
        alone = (row["pupil"], SCHOOLS[0][0]) not in self.spans
        if row["school"] == NEWER and alone and self.dice.chance(0.5):
            return {**row, "school": SCHOOLS[0][0]}
        return row

    def make_schools(self):
        dice = self.dice
        self.school_rows = [{
            "urn": urn, "dfe_number": number, "name": f"School {urn}", "phase": phase,
            "type": dice.pick(TYPES), "authority": "" if number else dice.pick(AUTHORITIES)}
            for urn, number, phase in SCHOOLS]
        if self.takes_over:
            closes = self.takes_over - ONE_DAY
            stated = dice.pick(["both", "opened", "closed"])
            if stated != "opened":
                self.school_rows[0]["closed"] = dice.date_written(closes)
            newer = {"urn": NEWER, "name": f"School {NEWER}", "type": "Academy converter",
                     "phase": SCHOOLS[0][2], "authority": "343", "succeeds": SCHOOLS[0][0]}
            if stated != "closed":
                newer["opened"] = dice.date_written(self.takes_over)
            self.school_rows.append(newer)
            if dice.chance(0.3):
                self.school_rows.append({
                    "urn": LATEST, "name": "Latest", "type": "Free schools", "authority": "343",
                    "phase": dice.pick(["primary", "special"]), "succeeds": NEWER,
                    "opened": dice.date_written(self.takes_over + 40 * ONE_DAY)})
        for row in self.school_rows:
            row["roll"] = dice.pick(["", "0", "120", "450"])
            row["notional_sen_budget"] = dice.pick(["", "0", "9000", "20000.01", "80,000"])
            row["ledger_code"] = dice.pick(["", f"E{row['urn']}"])

    def make_rules(self):
        council, dice = self.council, self.dice
        council.add("authority", "", "343")
        council.add("payments", "", self.basis)
        if dice.chance(0.7):
            council.add("payer-without-plan", "", dice.pick(["home", "school"]))
        if dice.chance(0.6):
            council.add("commitment-counts", "", dice.pick(["plans", "all-awarded"]))
        if dice.chance(0.7):
            council.add("targeted-funding", "", dice.pick(
                ["share 10", "share 50", "share 12.5", "allowance 0.001", "allowance 0.02"]))
        if dice.chance(0.4):
            council.add("share-met-by", "mainstream + K", dice.pick(["place", "notional-sen"]))
            council.add("share-met-by", "sen-unit", "notional-sen")
            council.add("share-met-by", "mainstream + 12..14 + E", "notional-sen")
        if self.decisions is None:
            self.decisions = []

    def day_looked_at(self):
        dice, year = self.dice, self.year
        return dice.pick([None, None, None, self.day(), self.day(), year.last, year.first])

    # ---- Files ----

    def tables(self):
        for name, columns, rows in super().tables():
            if name == "schools":
                rows = self.dice.shuffled(self.school_rows)
            if name in MORE:
                columns = columns + MORE[name].split()
                rows = [self.more(name, row) for row in rows]
            if name in ("decisions", "applications"):
                rows = [self.about(row) for row in rows]
            yield name, columns, rows
        if not self.decisions:
            yield "decisions", (COLUMNS["decisions"] + " " + MORE["decisions"]).split(), [
                {"pupil": self.lines[0]["pupil"], "school": self.lines[0]["school"]}]
        for name in ("caseload", "budget", "expected"):
            rows = getattr(self, name)()
            if rows and self.dice.chance(0.8):
                yield name, FILES[name].split(), self.dice.shuffled(rows)

    def more(self, name, row):
        dice = self.dice
        if name == "pupils":
            return {**row, "responsible_authority": dice.pick(AUTHORITIES),
                    "looked_after": dice.pick(["", "yes", "no"]),
                    "placement_reason": dice.pick(["", "parental choice", "=named, in a plan"]),
                    "enhanced_transition": dice.pick(["", "yes", "no"])}
        if name == "decisions" and row.get("decision", "").lower().startswith("agree"):
            return {**row, "payer": dice.pick(["", "", "", "343", "341"]),
                    "personal_budget": dice.pick(["", "", "no", "yes"]),
                    "end_reason": dice.pick(["", "", "left the area"]),
                    "review_by": dice.date_written(dice.pick([None, None, self.day()]))}
        return row

    def caseload(self):
        return [{"pupil": each["pupil"], "school": self.spelled(each["school"]),
                 "home_authority": self.dice.pick(AUTHORITIES),
                 "responsible_authority": self.dice.pick(AUTHORITIES)}
                for each in self.dice.some(self.rolls, 0.4)]

    def budget(self):
        dice, name = self.dice, self.council.name + " academic" * self.council.academic
        names = [(line, phase) for line in ("1.2.1", "1.2.2", "1.2.4", "Outreach")
                 for phase in ("primary", "secondary", "post-16", "")]
        return [{"line": line, "phase": phase, "year": name if dice.chance(0.9) else "2019-20",
                 "amount": dice.pounds(0, 90000)} for line, phase in dice.some(names, 0.5)]

    def expected(self):
        dice = self.dice
        return [{"school": self.spelled(dice.pick(SCHOOLS)[0]), "year_group": dice.pick(YEAR_GROUPS),
                 "need": dice.pick(NEEDS[:-1] + [""] * 5), "pupils": str(dice.between(0, 9)),
                 "from": dice.date_written(dice.pick([self.day(), self.year.first - ONE_DAY]))}
                for _ in range(dice.between(0, 8))]

class RandomPayments:
    """What was paid of a borough's schedule, and what went wrong."""

    def __init__(self, dice, borough):
        self.dice, self.borough, self.rows = dice, borough, []
        upto = dice.between(1, len(borough.calendar.periods))
        lines = [each for each in schedule_lines(borough) if each[2] < upto]
        in_total = set(dice.some(sorted({each[1] for each in lines}), 0.15))
        for line in lines:
            if line[1] not in in_total and not dice.chance(0.04):
                self.pay(line)
        for school in sorted(in_total):
            self.pay_total([each for each in lines if each[1] == school])
        for record in borough.records:
            self.after_the_end(record)
        for _ in range(dice.between(0, 3)):
            self.add(dice.pick(SCHOOLS)[0], dice.pick(["A0", dice.upn()]), borough.year.first,
                     borough.year.first + dice.between(0, 60) * ONE_DAY, dice.between(1, 90000))
        if dice.chance(0.04):  # last year's file
            self.rows = []
            self.add(SCHOOLS[0][0], "", borough.year.first - 90 * ONE_DAY,
                     borough.year.first - 60 * ONE_DAY, dice.between(1, 90000))

    def add(self, school, pupil, first, last, amount):
        dice, text = self.dice, written_pounds(abs(amount))
        if amount < 0:
            text = dice.pick([f"-{text}", f"({text})"])
        paid = last + dice.between(-20, 30) * ONE_DAY
        self.rows.append({
            "school": school, "pupil": pupil, "period_from": dice.date_written(first),
            "period_to": dice.date_written(last), "amount": text,
            "paid_on": dice.date_written(dice.pick([None, paid, paid])),
            "ledger_ref": f"L{len(self.rows)}"})

    def pay(self, line):
        """A payment as it should be, or wrong in one of the ways that payments are."""
        dice, (record, school, place, _, first, last, amount) = self.dice, line
        pupil, period = record.pupil.reference, self.borough.calendar.periods[place]
        if not is_upn(pupil):
            school = record.pupil.school
        elif dice.chance(0.1):
            pupil = pupil.lower()
        if dice.chance(0.5):
            first, last = period.first, period.last
        wrong = dice.between(1, 45)
        if wrong == 1:
            self.add(school, pupil, first, last, amount)  # twice
        elif wrong == 2:
            amount += dice.between(1, 5000)
        elif wrong == 3:
            amount = amount * dice.between(0, 99) // 100
        elif wrong == 4:
            school = dice.pick(SCHOOLS)[0]
        elif wrong == 5:
            self.add(school, pupil, first, last, -dice.pick([amount, amount // 2, amount + 7]))
        elif wrong == 6:
            last += dice.between(1, 40) * ONE_DAY
        elif wrong == 7 and first < last:
            middle = first + dice.between(0, (last - first).days - 1) * ONE_DAY
            due = self.borough.calendar.due(record.award, max(first, record.award.first), middle)
            self.add(school, pupil, first, middle, due)
            first, amount = middle + ONE_DAY, amount - due
        elif wrong == 8:
            first -= dice.between(1, 40) * ONE_DAY
        self.add(school, pupil, first, last, amount)

    def pay_total(self, lines):
        for place, period in enumerate(self.borough.calendar.periods):
            amount = sum(each[-1] for each in lines if each[2] == place)
            if amount and self.dice.chance(0.9):
                wrong = self.dice.chance(0.2) * self.dice.between(-900, 900)
                self.add(lines[0][1], "", period.first, period.last, amount + wrong)

    def after_the_end(self, record):
        """Money that went on after a pupil left, or an award ended."""
        dice, year = self.dice, self.borough.year
        if record.ends != "continues" and dice.chance(0.25):
            first = record.days[-1] + ONE_DAY if record.days else record.award.first
            last = first + dice.between(0, 70) * ONE_DAY
            if first <= year.last:
                self.add(record.pupil.school, record.pupil.reference, first, last,
                         dice.between(1, 60000))

def write(seed, folder):
    """Writes the borough of one seed, and the command that works its finance."""
    made = RandomBorough(seed)
    os.makedirs(folder, exist_ok=True)

    def put(name, columns, rows):
        path = os.path.join(folder, name + ".csv")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_table(path, columns, [{each: row.get(each, "") for each in columns} for row in rows])

    for table in made.tables():
        put(*table)
    council = made.council
    flags = "" if council.by_rule else f" --year {council.name}" + " --academic" * council.academic
    if made.dice.chance(0.9):
        with contextlib.redirect_stderr(io.StringIO()):
            borough = Borough(folder, None if council.by_rule else council.name,
                              council.academic and not council.by_rule)
        payments = RandomPayments(made.dice, borough).rows
        if payments:
            put("payments", FILES["payments"].split(), made.dice.shuffled(payments))
    if made.on:
        flags += f" --on {made.on}"
    with open(os.path.join(folder, "command.txt"), "w", encoding="utf-8") as file:
        file.write(f"topup batch FOLDER{flags}\n")

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python3 random_finance.py SEED FOLDER")
    write(int(sys.argv[1]), sys.argv[2])
