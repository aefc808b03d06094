"""Chance from a seed: only `random()`, whose sequence Python promises to keep."""
import random

from cells import check_letter
from years import ONE_DAY

class Dice:
    def __init__(self, seed):
        self.random = random.Random(seed).random

    def chance(self, of):
        return self.random() < of

    def between(self, low, high):
        """A whole number from low to high, both within."""
        return low + int(self.random() * (high - low + 1))

    def pick(self, choices):
        return choices[self.between(0, len(choices) - 1)]

    def some(self, choices, of):
        return [each for each in choices if self.chance(of)]

    def shuffled(self, rows):
        rows = list(rows)
        for place in range(len(rows) - 1, 0, -1):
            other = self.between(0, place)
            rows[place], rows[other] = rows[other], rows[place]
        return rows

    def day(self, first, last):
        return first + self.between(0, (last - first).days) * ONE_DAY

    def pounds(self, low, high):
        """An amount between two numbers of pounds, at times with pence."""
        pence = self.between(low * 100, high * 100)
        return written_pounds(pence if self.chance(0.4) else pence // 100 * 100)

    def date_written(self, when):
        if when is None:
            return ""
        return when.strftime("%d/%m/%Y") if self.chance(0.2) else when.isoformat()

    def upn(self):
        """A made-up reference with its right check letter; one in ten is temporary."""
        rest = self.pick(["343", "341", "344"]) + f"{self.between(2000, 2009)}"
        rest += f"{self.between(10, 25)}{self.between(0, 99):02d}"
        rest += self.pick("ABHKZ") if self.chance(0.1) else str(self.between(0, 9))
        return check_letter(rest) + rest

def written_pounds(pence):
    return f"{pence // 100}.{pence % 100:02d}"
