"""All that an attacker of published tables knows, solved for the least and the most of one number.

The solver is HiGHS: exact but for its tolerance, and whole for counts of pupils.
"""
import itertools

import numpy
import scipy.sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from published_truth import COUNTS, FIGURES

NOT_ASSESSED, SUPPORT = ("primary_need", "SEN support, no specialist assessment"), (
    "sen_provision", "SEN support")

class System:
    """All that an attacker knows of hidden rows that sums link, as bounds and rows of a matrix."""

    def __init__(self, attack, rows, sums, known):
        self.number = {key: at for at, key in enumerate(itertools.product(rows, FIGURES))}
        self.lows = numpy.zeros(len(self.number))
        most = 100.0 * attack.true(("all", "Total"))["countable_cost"]
        self.highs = numpy.full(len(self.number), most)
        self.whole = numpy.zeros(len(self.number))
        self.terms, self.least, self.most = [], [], []
        for row in rows:
            self.know(row, attack)
        if NOT_ASSESSED in rows and SUPPORT in rows:
            for figure in FIGURES:
                self.limit([((SUPPORT, figure), 1), ((NOT_ASSESSED, figure), -1)], 0, numpy.inf)
        for total, parts in sums:
            for figure in FIGURES:
                signed = [(total, -1), *((part, 1) for part in parts)]
                self.add_up(figure, signed, attack, rows, known)
        # In pounds, which keeps the solver's tolerance well under a penny.
        self.units = numpy.where(self.whole == 1, 1.0, 100.0)
        matrix = numpy.zeros((len(self.terms), len(self.number)))
        for at, terms in enumerate(self.terms):
            for key, times in terms:
                matrix[at, self.number[key]] += times
        matrix *= self.units
        size = numpy.maximum(1.0, numpy.abs(matrix).max(axis=1))
        self.rows = LinearConstraint(
            scipy.sparse.csr_array(matrix / size[:, None]), numpy.array(self.least) / size,
            numpy.array(self.most) / size)

    def limit(self, terms, low, high):
        self.terms.append(terms), self.least.append(low), self.most.append(high)

    def know(self, row, attack):
        figures = attack.shown[row]
        for figure, value in figures.items():
            at = self.number[row, figure]
            self.whole[at] = figure in COUNTS
            if value is not None:
                self.lows[at] = self.highs[at] = value
        pupils, above, cost, part, sought = ((row, figure) for figure in FIGURES[:5])
        self.lows[self.number[pupils]] = max(1, self.lows[self.number[pupils]])
        if figures["pupil_count"] is not None and figures["pupils_above_threshold"] is None:
            self.lows[self.number[above]] = int(attack.truth.exact)
        self.limit([(pupils, 1), (above, -1)], 0, numpy.inf)
        self.limit([(part, 1), (above, -attack.low)], 0, numpy.inf)
        self.limit([(pupils, attack.high), (part, -1)], 0, numpy.inf)
        self.limit([(cost, 1), (part, -1)], 0, numpy.inf)
        if attack.truth.exact:
            self.limit([(cost, 1), (part, -1), (sought, -1)], 0, 0)

    def add_up(self, figure, signed, attack, rows, known):
        terms, left = [], 0
        for row, times in signed:
            value = known.get(row, attack.shown[row])[figure]
            if value is None and row not in rows:
                return
            if value is None:
                terms.append(((row, figure), times))
            else:
                left -= times * value
        if terms:
            self.limit(terms, left, left)

    def bounds(self, place, name):
        aim = numpy.zeros(len(self.number))
        for figure, times in {"below": [("pupil_count", 1), ("pupils_above_threshold", -1)],
                              "excess": [("countable_cost", 1), ("school_share", -1)],
                              }.get(name, [(name, 1)]):
            at = self.number[place, figure]
            aim[at] += times * self.units[at]
        found = []
        for sign in (1, -1):
            found.append(100 * sign * self.smallest(sign * aim / 100))
        return found

    def smallest(self, aim):
        """The least of a sum; the solver's shortening of the system fails on a few, so twice."""
        for presolve in (True, False):
            result = milp(aim, integrality=self.whole, constraints=self.rows,
                          bounds=Bounds(self.lows / self.units, self.highs / self.units),
                          options={"presolve": presolve})
            if result.status == 0:
                return result.fun
        raise RuntimeError(f"the solver stopped: {result.message}")
