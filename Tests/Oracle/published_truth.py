"""What published tables would say if nothing were hidden, and how far the rule protects each.

The figures are those of each pupil's costs, which are not published.
"""
import csv
from collections import defaultdict
from decimal import Decimal

MONEY = ["countable_cost", "school_share", "top_up_sought", "top_up_awarded"]
COUNTS = ["pupil_count", "pupils_above_threshold"]
FIGURES = COUNTS + MONEY
TABLES = ["primary_need", "sen_provision", "year_group", "placement"]
LABELS = {
    "": "Not stated", "N": "No special educational provision", "K": "SEN support", "E": "EHC plan",
    "SPLD": "Specific learning difficulty", "MLD": "Moderate learning difficulty",
    "SLD": "Severe learning difficulty", "PMLD": "Profound and multiple learning difficulty",
    "SEMH": "Social, emotional and mental health", "SLCN": "Speech, language and communication",
    "HI": "Hearing impairment", "VI": "Vision impairment", "MSI": "Multi-sensory impairment",
    "PD": "Physical disability", "ASD": "Autistic spectrum disorder", "DS": "Down syndrome",
    "OTH": "Other difficulty or disability", "NSA": "SEN support, no specialist assessment",
    "mainstream": "Mainstream", "sen-unit": "SEN unit", "special": "Special school",
    "resourced-provision": "Resourced provision", "N1": "Nursery 1", "N2": "Nursery 2",
    "R": "Reception", **{f"{year}": f"Year {year}" for year in range(1, 15)}}

def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))

def pence(text):
    return int(Decimal(text) * 100)

class Truth:
    """What the tables would say if nothing were hidden, and what of it the rule protects."""

    def __init__(self, folder, costs, limit, share):
        self.limit, self.share = limit, share
        pupils = {(row["school"], row["pupil"]): row for row in rows_of(f"{folder}/pupils.csv")}
        phases = {row["urn"]: row["phase"] for row in rows_of(f"{folder}/schools.csv")}
        self.rows = defaultdict(list)  # by table and label, each pupil's figures
        self.thresholds, self.exact, self.decided = [], True, False
        for row in costs:
            who = pupils[row["school"], row["pupil"]]
            countable, part = pence(row["countable"]), pence(row["school_share"])
            figures = {
                "pupil_count": 1, "pupils_above_threshold": 0, "countable_cost": countable,
                "school_share": part, "top_up_sought": pence(row["top_up_in_year"]),
                "top_up_awarded": pence(row["awarded"] or "0"), "excess": countable - part}
            threshold = pence(row["threshold"])
            figures["pupils_above_threshold"] = int(countable > threshold)
            self.decided = self.decided or row["awarded"] != ""
            self.thresholds.append(threshold)
            self.exact = self.exact and figures["top_up_sought"] == figures["excess"]
            places = [("all", "Total"), ("school", row["school"]),
                      ("phase of", phases[row["school"]])]
            places += [(table, LABELS[who[table]]) for table in TABLES]
            if who["primary_need"] in ("", "NSA"):
                places.append(("primary_need", "Not assessed, or not stated"))
            for place in places:
                self.rows[place].append(figures)
        self.phases = phases

    def sums(self, places):
        pupils = [pupil for place in places for pupil in self.rows[place]]
        return {name: sum(pupil[name] for pupil in pupils) for name in FIGURES + ["excess"]}

    def protected(self, place):
        """By figure, the least and the most that the rule wants to be possible."""
        pupils, sums, wanted = self.rows[place], self.sums([place]), {}
        count, above = sums["pupil_count"], sums["pupils_above_threshold"]
        few = count < self.limit
        if few:
            wanted["pupil_count"] = (1, self.limit - 1)
        if 0 < above < self.limit:
            wanted["pupils_above_threshold"] = (1, self.limit - 1)
        if not few and 0 < count - above < self.limit:
            wanted["below"] = (1, self.limit - 1)
        for name in MONEY + ["excess"]:
            parts, total = [pupil[name] for pupil in pupils if pupil[name]], sums[name]
            if total and (few or len(parts) < self.limit
                          or max(parts) * 100 > total * self.share):
                reach = total * self.share / 100
                wanted[name] = (total - reach, total + reach)
        return wanted
