"""A made-up borough whose figures are small, lopsided or both: python3 random_borough.py SEED FOLDER

Every line is a cost, so that a pupil's countable cost is what is written. One seed, the same bytes.
"""
import os
import sys

from dice import Dice, written_pounds
from files import write_table

NEEDS = "SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD DS OTH NSA".split()
YEARS = "N1 N2 R 1 2 3 4 5 6 7 8 9 10 11 12 13".split()
PHASES = "nursery primary primary primary primary secondary secondary all-through special".split()
NAMES = ['School, "{}"', "=School {}", "St {}'s; School", "School {}"]

class RandomBorough:
    def __init__(self, seed):
        self.dice = Dice(seed)
        dice = self.dice
        self.limit, self.share = dice.pick([5, 5, 5, 10, 3]), dice.pick([50, 50, 50, 60, 85])
        self.few = dice.pick([1, 1, 3, 8])  # how lopsided the codes are
        self.ceiling = dice.chance(0.2)
        self.dear = dice.pick([0.0, 0.02, 0.1])
        self.make_schools()
        self.make_pupils()

    def make_schools(self):
        dice = self.dice
        self.schools = [
            {"urn": f"{900001 + 7 * place}", "name": dice.pick(NAMES).format(place),
             "phase": "" if dice.chance(0.05) else dice.pick(PHASES), "authority": "343"}
            for place in range(dice.between(1, 25))]

    def lopsided(self, choices):
        """The first of the choices most often, the more so the fewer there are to be."""
        place = int(len(choices) * self.dice.random() ** (1 + 6 / self.few))
        return choices[min(place, len(choices) - 1)]

    def make_pupils(self):
        dice = self.dice
        self.pupils, self.lines, self.decisions = [], [], []
        for school in self.schools:
            size = dice.pick([1, 2, 3, 4, 5, 6, 9, 15, 30, 60])
            dear = dice.chance(0.3)
            for place in range(size):
                self.add(school, f"p{place}", dear)

    def add(self, school, name, dear):
        dice = self.dice
        special = school["phase"] == "special"
        pounds = int(1500 * (1 + dice.random() * 4) * (2 if dear else 1)) + (9000 if special else 0)
        if dice.chance(self.dear):
            pounds *= dice.pick([5, 20, 60])
        pence = 0 if dice.chance(0.01) else 100 * pounds + dice.between(0, 99)
        who = {"pupil": name, "school": school["urn"]}
        provision = self.lopsided("KEN" if self.few > 1 else "EKN")
        need = self.lopsided(NEEDS) if dice.chance(0.9) else dice.pick(["NSA", ""])
        self.pupils.append({
            **who, "year_group": self.lopsided(YEARS), "primary_need": need,
            "sen_provision": "K" if need == "NSA" else provision if dice.chance(0.98) else "",
            "placement": "special" if special else
            self.lopsided(["mainstream", "sen-unit", "resourced-provision"])})
        self.lines.append({**who, "provision": "Support", "cost": written_pounds(pence),
                           "kind": "universal" if pence == 0 else "targeted"})
        if pence > 600_000 and dice.chance(0.4):
            self.decisions.append({
                **who, "decided": "2025-05-01", "decision": "agree", "reason": "Agreed",
                "amount": written_pounds((pence - 600_000) // dice.between(1, 3))})

    @property
    def rules(self):
        rows = [("funding-year", "", "2025-26"), ("authority", "", "343"),
                ("threshold", "mainstream", "6000"), ("threshold", "resourced-provision", "6000"),
                ("threshold", "sen-unit", "10000"), ("threshold", "special", "10000"),
                ("top-up-start", "", "placement-start"),
                ("suppress-below", "", f"{self.limit}"),
                ("suppress-dominance", "", f"{self.share}%")]
        rows += [("ceiling", "", "9000")] if self.ceiling else []
        return [{"rule": rule, "applies_to": whom, "from": "2025-04-01", "value": value,
                 "source": "made up"} for rule, whom, value in rows]

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        rates = [{"role": "TA", "from": "2025-04-01", "rate": "17", "per": "hour",
                  "source": "made up"}]
        tables = {"schools": self.schools, "pupils": self.pupils, "provision": self.lines,
                  "rules": self.rules, "rates": rates}
        if self.decisions:
            tables["decisions"] = self.decisions
        for name, rows in tables.items():
            write_table(os.path.join(folder, name + ".csv"), list(rows[0]), rows)

if __name__ == "__main__":
    RandomBorough(int(sys.argv[1])).write(sys.argv[2])
