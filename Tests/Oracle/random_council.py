"""A made-up council whose rules are combined by chance: python3 random_council.py SEED FOLDER

About thirty pupils and 120 lines, clean but for what warns. One seed, the same bytes.
"""
import os
import sys

from cells import NEEDS, YEAR_GROUPS
from dice import Dice, written_pounds
from files import write_table
from lines import FUNDING
from random_panel import RandomPanel
from random_rules import RandomCouncil
from years import ONE_DAY

SCHOOLS = [("900001", "343/2001", "primary"), ("900002", "343/2002", "secondary"),
           ("900003", "343/4003", "all-through"), ("900004", "", "primary")]
LINE = """pupil school provision staff minutes_per_week hours_per_week minutes_per_session
    sessions_per_week weeks group_size group cost cost_each spread_years bought funding kind if_left
    from to""".split()
PUPIL = """pupil school year_group sen_provision primary_need placement enrolment on_roll_from
    on_roll_to home_authority points""".split()
COLUMNS = {
    "rates": "role from rate per minutes weeks source", "terms": "term from to kind",
    "rules": "rule applies_to from value source", "bands": "band from at_least value source",
    "pay": """role from salary_fte hours_per_week full_time_hours weeks_worked leave_days
        paid_weeks pension_percent source""",
    "schools": "urn dfe_number name phase type",
    "applications": "pupil school submitted reason",
    "decisions": "pupil school decided decision amount band from to reason priority"}

class RandomFolder:
    """The pupils of a made-up council's schools, their provision, applications and decisions."""

    def __init__(self, seed):
        self.dice = Dice(seed)
        self.council = RandomCouncil(self.dice)
        self.year = self.council.year
        self.rolls, self.spans, self.lines = [], {}, []
        self.by_points = any(each.startswith("points") for each in self.council.amounts)
        self.one_fill = any(each.startswith("hours") for each in self.council.amounts)
        self.make_rolls()
        for roll in self.rolls:
            self.make_lines(roll)
        for school, _, _ in SCHOOLS:
            for name in self.dice.some(["Lego Club", "Robins", "Year 4 maths"], 0.5):
                self.make_group(school, name)
        self.bands = self.council.bands if self.dice.chance(0.7) or any(
            each.startswith("band") for each in self.council.amounts) else None
        panel = RandomPanel(self)
        self.applications, self.decisions = panel.applications, panel.decisions

    # ---- Pupils ----

    def make_rolls(self):
        dice, schools = self.dice, [each for each, _, _ in SCHOOLS]
        for place in range(23):
            upn = dice.upn() if dice.chance(0.8) else f"{dice.pick(['A', 'p-', 'Z'])}{place // 2}"
            self.add_roll(upn, dice.pick(schools[:2] if place % 2 else schools[2:]), self.span())
        for _ in range(2):  # movers, with or without days between
            upn, (one, other) = dice.upn(), dice.shuffled(schools)[:2]
            left = self.halfway() if dice.chance(0.5) else self.day()
            self.add_roll(upn, one, (None, left))
            self.add_roll(upn, other, (left + dice.pick([1, 1, 2, 20]) * ONE_DAY, None))
        for several in (1, 1, 2):  # a main roll, and one or two beside it
            upn, others = dice.upn(), dice.shuffled(schools)
            self.add_roll(upn, others[0], (None, None), "main")
            for school in others[1:1 + several]:
                span = (None, None) if dice.chance(0.5) else self.span(inside=True)
                self.add_roll(upn, school, span, "subsidiary")

    def add_roll(self, pupil, school, span, enrolment=""):
        if (pupil, school) in self.spans:
            return
        dice = self.dice
        sen = dice.pick(["N", "K", "K", "E", "E", ""])
        need = dice.pick(NEEDS[:-1]) if sen in ("K", "E") and dice.chance(0.8) else ""
        placement = dice.pick(["mainstream"] * 6 + ["", "sen-unit", "special"])
        points = dice.pick(["0", "1", "12.5", "7.25", "40", "0.33"])
        self.spans[pupil, school] = span
        self.rolls.append({
            "pupil": pupil, "school": school, "sen_provision": sen, "primary_need": need,
            "year_group": dice.pick(YEAR_GROUPS + [""]), "placement": placement,
            "enrolment": enrolment or dice.pick(["", "", "main"]),
            "on_roll_from": dice.date_written(span[0]), "on_roll_to": dice.date_written(span[1]),
            "home_authority": dice.pick(["343", "341", ""]),
            "points": points if self.by_points or dice.chance(0.2) else ""})

    def day(self):
        return self.dice.day(self.year.first, self.year.last - 30 * ONE_DAY)

    def halfway(self, leaving=True):
        """The last day of a unit's first half, or the first of its second; a day off at times."""
        unit = self.dice.pick(self.council.units)
        place = len(unit) // 2 + self.dice.pick([-1, 0, 0, 0, 1])
        return unit[max(0, min(place - leaving, len(unit) - 1))]

    def span(self, inside=False):
        """When one pupil is on roll; `inside` never leaves a roll out of the year."""
        dice, first, last = self.dice, self.year.first, self.year.last
        one, other = sorted((self.day(), self.day()))
        edge = dice.pick([-1, 0, 1]) * ONE_DAY
        return dice.pick([
            (None, None), (None, None), (None, None), (None, None), (None, None), (None, None),
            (self.day(), None), (None, self.day()),
            (one, other), (one, one), (self.halfway(leaving=False), None), (None, self.halfway()),
            (self.halfway(leaving=False), None), (None, self.halfway()), (first + edge, None),
            (None, last + edge), (first - 400 * ONE_DAY, last + 90 * ONE_DAY),
            (None, None) if inside else (None, first - 5 * ONE_DAY),
            (one, last) if inside else (last + ONE_DAY, None)])

    # ---- Provision ----

    def make_lines(self, roll):
        dice = self.dice
        if dice.chance(0.25):  # a cost at which some rule turns, or a penny to either side of it
            turns = [600001] if dice.chance(0.2) else self.council.turns
            pence = dice.pick(turns) + dice.pick([-1, 0, 0, 1, 1, 40])
            self.add_line(roll, {"cost": written_pounds(max(0, pence))})
            return
        for _ in range(dice.between(1, 6)):
            self.add_line(roll, self.line_of_time() if dice.chance(0.7) else self.line_of_cost())

    def spelled(self, school):
        """A school's number in one of the ways that it is written."""
        dfe = [number for urn, number, _ in SCHOOLS if urn == school and number]
        return self.dice.pick([school] * 4 + dfe + [each.replace("/", "") for each in dfe])

    def add_line(self, roll, line):
        dice, school = self.dice, roll["school"]
        funding = line.get("funding", "")
        fills = [each for each in self.lines if each["pupil"] == roll["pupil"]
                 and each["key"] == school and each.get("funding") in self.council.fills]
        if self.one_fill and fills and funding in self.council.fills:
            line["funding"] = "notional-sen"
        self.lines.append({"pupil": roll["pupil"], "school": self.spelled(school), "key": school,
                           "provision": f"Support {len(self.lines) + 1}",
                           "if_left": dice.pick(["", "yes", "no", "part"]), **line})

    def counting(self):
        """What most lines say, and some do not, of funding and kind."""
        dice = self.dice
        return {"funding": dice.pick(FUNDING + ["", "", ""]) if dice.chance(0.4) else "",
                "kind": dice.pick(["universal", "lunchtime", "break", "convened", "targeted"])
                if dice.chance(0.25) else ""}

    def time(self):
        """A role's time, stated in one of the three ways, for the year or for dates in it."""
        dice, role = self.dice, self.dice.pick(self.council.roles)
        minutes = dice.pick([15, 30, 45, 60, 90, 150, 200, 300, 450, 600, 900])
        stated = dice.pick([
            {"minutes_per_week": f"{minutes}"}, {"minutes_per_week": f"{minutes}.25"},
            {"hours_per_week": written_pounds(minutes * 100 // 60)},
            {"minutes_per_session": dice.pick(["20", "12.5"]),
             "sessions_per_week": dice.pick(["5", "2.5", "10"])}])
        line = {"staff": dice.pick([role, role, role.upper(), role.replace(" ", "-")]), **stated,
                "weeks": dice.pick(["", "", "38", "12", "0.5"]), **self.dates(role)}
        if line["from"] or line["to"]:
            line["weeks"] = line["weeks"] or dice.pick(["6", "12.5", "1"])
        return line

    def dates(self, role=None):
        """No dates, or some within the year, over its ends or wholly out of it."""
        dice, first, last = self.dice, self.year.first, self.year.last
        one, other = sorted((self.day(), dice.day(first, last)))
        choices = [(one, other), (one, None), (None, other), (one, one), (one, last + 40 * ONE_DAY)]
        if not role or not self.council.by_date or role in self.council.single_rate:
            choices += [(None, first - ONE_DAY), (last + ONE_DAY, None)]
        start, end = dice.pick(choices) if dice.chance(0.25) else (None, None)
        return {"from": dice.date_written(start), "to": dice.date_written(end)}

    def line_of_time(self):
        dice, extra = self.dice, {}
        if dice.chance(0.2):
            extra = {dice.pick(["cost", "cost_each"]): dice.pounds(0, 400)}
        return {**self.time(), **self.counting(), **extra, **(self.spread() if extra else {}),
                "group_size": dice.pick(["", "", "", "1", "2", "3", "4", "6", "7"])}

    def line_of_cost(self):
        dice = self.dice
        line = {dice.pick(["cost", "cost", "cost_each"]): dice.pounds(0, 7000), **self.dates(),
                **self.counting(), **self.spread(), "group_size": dice.pick(["", "", "2", "3"])}
        if line["kind"] == "universal" and dice.chance(0.3):
            return {"kind": "universal"}
        return line

    def spread(self):
        dice = self.dice
        if dice.chance(0.7):
            return {}
        edge = self.year.first.replace(year=self.year.number - dice.between(-1, 4))
        bought = edge + dice.pick([-1, 0, 0, 1, 100]) * ONE_DAY
        return {"spread_years": dice.pick(["1", "2", "3", "5"]),
                "bought": dice.date_written(bought)}

    def make_group(self, school, name):
        """One session shared by pupils of a school; each row spells its name its own way."""
        dice = self.dice
        members = dice.shuffled([each for each in self.rolls if each["school"] == school])
        members = members[:dice.between(2, 4)]
        shared = self.time() if dice.chance(0.8) else {}
        if not shared or dice.chance(0.3):
            shared = {**shared, "cost": dice.pounds(10, 900), **self.spread()}
        size, convened = dice.pick(["", "", "5", "7"]), dice.chance(0.3)
        for place, roll in enumerate(members):
            kind = {"kind": "convened"} if convened and place == 0 else {}
            self.add_line(roll, {
                **shared, **self.counting(), "kind": "", **kind, "group_size": size,
                "group": dice.pick([name, name.lower(), name.upper().replace(" ", "-")])})

    # ---- Files ----

    def tables(self):
        """Every file's columns and rows, the rows in no order."""
        dice, council = self.dice, self.council
        rows = {name: getattr(council, name) for name in ("rates", "rules", "terms", "pay")}
        rows["bands"] = self.bands
        rows["schools"] = [
            {"urn": urn, "dfe_number": number, "name": f"School {urn}", "phase": phase,
             "type": dice.pick(["Community school", "Academy converter", ""])}
            for urn, number, phase in SCHOOLS]
        rows.update(applications=self.applications, decisions=self.decisions)
        for name, columns in COLUMNS.items():
            if rows[name]:
                yield name, columns.split(), dice.shuffled(rows[name])
        alone = [each for each in self.rolls if not each["pupil"][1:2].isdigit()]
        missing = alone[:0 if self.by_points else dice.between(0, 2)]
        yield "pupils", PUPIL, dice.shuffled(each for each in self.rolls if each not in missing)
        lines = [{name: each.get(name, "") for name in LINE + ["key"]} for each in self.lines]
        returned = dice.some([urn for urn, _, _ in SCHOOLS], 0.4)
        for school in returned + [None]:
            yield ("returns/" + school if school else "provision", LINE, dice.shuffled(
                {name: line[name] for name in LINE} for line in lines
                if school == line["key"] or not school and line["key"] not in returned))

def write(seed, folder):
    """Writes the council of one seed, and the command that costs it."""
    made = RandomFolder(seed)
    for name, columns, rows in made.tables():
        path = os.path.join(folder, name + ".csv")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_table(path, columns, rows)
    council = made.council
    flags = "" if council.by_rule else f" --year {council.name}" + " --academic" * council.academic
    with open(os.path.join(folder, "command.txt"), "w", encoding="utf-8") as file:
        file.write(f"topup batch FOLDER{flags}\n")

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python3 random_council.py SEED FOLDER")
    write(int(sys.argv[1]), sys.argv[2])
