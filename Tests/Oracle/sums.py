"""The sum for each pupil: what counts, the threshold, the top-up, and the year's part of it."""
from fractions import Fraction
from functools import partial
from math import floor

from cells import code, need, number, pence
from files import BLANK
from pupils import main_rolls, pupil_facts
from rules import FILLS, NO, NO_PART, PENNY, ROUNDED, YES, for_one

class Count:
    """What counts of one line, in pence."""

    def __init__(self, line, all_costs):
        self.line = line
        self.counting, self.used = line.how_it_counts(all_costs)
        self.amount = 0 if self.counting == NO else line.base
        self.share = Fraction(1)  # of it, where several lines fill the threshold and more

    def worth(self, rate):
        """What the hours of the line are worth, in the part of its cost that counts."""
        line = self.line
        if not line.role or self.counting == NO or (line.cost and self.amount == 0):
            return 0
        worth = line.worth(rate)
        if self.amount >= line.cost and self.share == 1:
            return worth
        return floor(worth * self.share * self.amount / line.cost) if line.cost else worth

def counts_of(lines, threshold, all_costs, council):
    """What counts of each line, after each role's weekly cap and as far as the threshold fills."""
    counts = [Count(line, all_costs) for line in lines]
    minutes = {}
    for each in counts:
        if each.counting != NO:
            role = each.line.role
            minutes[role] = minutes.get(role, 0) + each.line.minutes_here
    for each in counts:
        role = each.line.role
        row = for_one(council.caps, role) if role and each.counting != NO else None
        if row:
            each.used.append(row)
            cap = number(row.value, 2)
            if minutes[role] > cap:
                each.amount = floor(each.amount * cap / minutes[role])
    fills = [each for each in counts if each.counting == FILLS and each.amount > 0]
    full = sum(each.amount for each in counts if each.counting == YES)
    filled = sum(each.amount for each in fills)
    if filled > threshold:
        for each in fills:
            each.share = Fraction(threshold, filled)
    return counts, full + min(filled, threshold)

def band_of(countable, council):
    """The band with the highest bound that is reached; None below them all."""
    need(council.bands, "an amount by band, and no band in force")
    reached = [band for band in council.bands if band.at_least <= countable]
    return reached[-1] if reached else None

def amount_of(figures, counts, facts, council, used):
    """The top-up by the rule `amount`, before ceiling, minimum and award rounding."""
    row = council.for_pupil("amount", facts)
    used += [row] if row else []
    name, *stated = (row.value if row else "cost-less-threshold").lower().split()
    name = code(name, ["cost-less-threshold", "band", "hours", "points"])
    need(len(stated) == (name != "cost-less-threshold"), f"amount {name}")
    if name == "cost-less-threshold":
        return figures["countable"] - figures["school_share"]
    if name == "band":
        band, gross = band_of(figures["countable"], council), code(stated[0], ["gross", "net"])
        used += [band] if band else []
        taken = figures["threshold"] if gross == "gross" else 0
        return max(0, band.value - taken) if band else 0
    rate = 100 * number(stated[0], 4)
    if name == "hours":
        return max(0, sum(each.worth(rate) for each in counts) - figures["threshold"])
    need(facts["points"] is not None, "no-points")
    return PENNY.of(facts["points"] * rate)

def adjusted(top_up, facts, council, used):
    """The top-up after the ceiling, then the minimum, then the rounding of awards."""
    ceiling, minimum = (council.for_pupil(name, facts) for name in ("ceiling", "minimum"))
    used += [row for row in (ceiling, minimum, council.award_row) if row]
    if ceiling:
        top_up = min(top_up, pence(ceiling.value))
    if minimum and top_up < pence(minimum.value):
        top_up = 0
    return council.award_rounding.of(top_up) if council.award_rounding else top_up

def in_year(figures, part, started, council):
    """The part-year figure: of annual figures, once, at the end."""
    top_up, share = figures["top_up"], figures["school_share"]
    if part is None:
        return top_up
    if not started or part[0] == 0:
        return 0
    if council.part_year == NO_PART:
        return top_up
    units, divisor = part
    exact = top_up * units / divisor
    if council.part_year == ROUNDED:
        met = PENNY.of(share / divisor) * units
        exact = min(top_up, max(0, (share + top_up) * units / divisor - met)) if top_up else 0
    return (council.award_rounding or PENNY).of(exact)

def set_beside(figures, awarded):
    """What was awarded beside what was sought; None where nothing is decided."""
    sought = figures["top_up_in_year"]
    figures["awarded"] = awarded
    figures["shortfall"] = None if awarded is None else max(0, sought - awarded)
    figures["award_over"] = None if awarded is None else max(0, awarded - sought)

def account(lines, threshold, row, facts, first_day, award, council):
    """One pupil at one school, in pence; `row` is the rule that set the threshold, and `award` is
    what was decided for the year, given what is sought in the days of a decision."""
    used = [row]
    basis = council.for_pupil("threshold_basis", facts)
    used += [basis] if basis else []
    all_costs = basis is not None and (
        code(basis.value, ["additional", "all-costs"]) == "all-costs")
    counts, countable = counts_of(lines, threshold, all_costs, council)
    provision, share = sum(line.cost for line in lines), min(countable, threshold)
    figures = {"lines": len(lines), "provision": provision, "countable": countable,
               "not_counted": provision - countable, "threshold": threshold,
               "school_share": share, "to_threshold": max(0, threshold - countable),
               "above": countable > threshold or (council.at_or_above and countable == threshold)}
    top_up = adjusted(amount_of(figures, counts, facts, council, used), facts, council, used)
    figures["top_up"], figures["adjusted"] = top_up, top_up - (countable - share)
    started = first_day is not None
    part = (council.basis.share(first_day, facts["to"]) if started
            else (0, council.basis.divisor))
    used += council.part_rows if part else []
    figures["top_up_in_year"] = in_year(figures, part, started, council)
    def worth(decision, band=None, stays=False):
        """What a decision gives in its days, as to a pupil who is on roll for them alone: a band,
        less the threshold where bands are gross, else all of the top-up. Where the pupil `stays`,
        leaving does not cut them short."""
        top_up = figures["top_up"]
        if band:
            rule = council.for_pupil("amount", facts)
            is_gross = rule is not None and rule.value.lower().split() == ["band", "gross"]
            top_up = max(0, band.value - threshold) if is_gross else band.value
        begin = max(first_day, decision.first or first_day) if started else None
        until = council.year.last if stays else facts["to"]
        end = min(until, decision.last or until)
        if not started or begin > end:
            return 0
        part = council.basis.share(begin, end)
        return in_year({**figures, "top_up": top_up}, part, True, council)
    awarded, bands = award(worth)
    set_beside(figures, awarded)
    used += bands
    used += [each for line in lines for each in line.used]
    used += [each for count in counts for each in count.used]
    notes = {"not-in-pupils-file": not facts["in_file"],
             "placement-not-stated": facts["placement"] is None,
             "part-year": part is not None,
             "not-started": part is not None and part[0] == 0,
             "provisional": any(council.is_provisional(each) for each in used)}
    figures["notes"] = "; ".join(note for note, holds in notes.items() if holds)
    return figures

def accounts(lines, pupils, starts, decisions, council):
    """Every pupil's account. On two rolls at once the main takes the one threshold first."""
    by_pupil, left, done = {}, {}, {}
    for line in lines:
        by_pupil.setdefault((line.school, line.pupil), []).append(line)
    need(set(decisions.by_pupil) <= set(by_pupil), "a decision for nobody")
    facts = {**pupils, **{key: pupil_facts(BLANK) for key in by_pupil if key not in pupils}}
    mains = main_rolls(facts, council.year)
    for key in sorted(facts, key=lambda each: (each in mains, each[0].encode())):
        main = mains.get(key, key)
        if key not in by_pupil and main not in mains.values():
            continue
        row = council.for_pupil("threshold", facts[main])
        need(row, "no threshold")
        threshold = left[main] if key in mains else pence(row.value)
        left.setdefault(main, threshold)
        if key in by_pupil:
            done[key] = account(by_pupil[key], threshold, row, facts[key],
                                starts.first_day(key, facts[key]["from"]),
                                partial(decisions.award, key, starts.last_submitted(key)), council)
            left[main] = max(0, threshold - done[key]["countable"])
    return done, {key: facts[key] for key in done}
