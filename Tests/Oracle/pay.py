"""pay.csv: what a post costs the school for a year, and what of that each line takes."""
from datetime import date
from fractions import Fraction

from cells import fold, need, number
from rules import PENNY, by_key, on

WEEKS_IN_A_YEAR = Fraction("52.143")
FULL_TIME = "37"
NATIONAL_INSURANCE = [  # from, per cent, and pounds a year below which a post pays none
    (date(2024, 4, 1), Fraction("13.8"), 9100), (date(2025, 4, 1), Fraction(15), 5000)]

class Post:
    """One post for a year, in pence: pay, National Insurance and pension, each as shown."""

    def __init__(self, row, year):
        weeks = number(row["weeks_worked"], 2)
        need(bool(row["leave_days"]) != bool(row["paid_weeks"]), "leave_days or paid_weeks")
        if row["paid_weeks"]:
            weeks = number(row["paid_weeks"], 4)
        else:
            days = WEEKS_IN_A_YEAR * 5
            weeks = weeks * days / (days - number(row["leave_days"], 2))
        self.hours = number(row["hours_per_week"], 2)
        full_time = number(row["full_time_hours"] or FULL_TIME, 2)
        pay = 100 * number(row["salary_fte"], 4) * self.hours / full_time * weeks / WEEKS_IN_A_YEAR
        began = [each for each in NATIONAL_INSURANCE if each[0] <= year.first]
        need(began, "National Insurance before April 2024")
        _, percent, threshold = began[-1]
        pension = number(row["pension_percent"], 4, zero=True) if row["pension_percent"] else 0
        self.pay = PENNY.of(pay)
        self.insurance = PENNY.of(percent * max(0, pay - 100 * threshold) / 100)
        self.pension = PENNY.of(pension * pay / 100)
        self.total = self.pay + self.insurance + self.pension

def posts_in_force(rows, council):
    """Each role's post, by its latest row."""
    dated = by_key((fold(row["role"]), row["from"], row) for row in rows)
    found = {role: on(each, council.year.first) for role, each in dated.items()}
    return {role: Post(row.value, council.year) for role, row in found.items() if row}

def real_cost(line, posts, council):
    """A line's real cost, rounded and shared as its cost is; None when its post is not known."""
    if not line.role:
        return line.charged_with_own(Fraction(0))
    post = posts.get(line.role)
    if not post or not council.weeks_per_year:
        return None
    weeks = number(council.weeks_per_year.value, 2)
    delivered = post.hours * 60 * weeks
    return line.charged_with_own(post.total * line.minutes * line.weeks / delivered)

def real_costs(lines, rows, council):
    """The sum for each pupil at a school; None when any of the pupil's lines has none."""
    posts, by_pupil = posts_in_force(rows, council), {}
    for line in lines:
        by_pupil.setdefault((line.school, line.pupil), []).append(
            real_cost(line, posts, council))
    return {key: None if None in costs else sum(costs) for key, costs in by_pupil.items()}
