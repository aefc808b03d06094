"""Lists of pupils that the finance team and scrutiny ask for: transfers, children from elsewhere, and
what is coming up."""
from datetime import timedelta

from cells import day, money
from files import guarded
from finance_files import known, stated, who

TRANSFERS = {"N2": "to-reception", "6": "to-year-7", "11": "to-post-16", "14": "from-school"}

def answer(text):
    return {"": "", "y": "yes", "n": "no"}[text[:1].lower()]

def transitions(borough):
    for pupil in borough.pupils:
        kind, figures = TRANSFERS.get(pupil.facts["year_group"]), pupil.figures
        if not kind or not (pupil.awards or pupil.standing or figures["top_up"] > 0):
            continue
        last = pupil.records[-1] if pupil.records else None
        declined = pupil.standing is not None and pupil.standing[0].kind == "decline"
        yield who(pupil) + [
            kind, answer(pupil.row["enhanced_transition"]), money(figures["top_up"]),
            known(pupil.awarded if last else None), known(pupil.due if last else None),
            (last and last.award.decision.last) or "",
            last.ends if last else "declined" if declined else
            "pending" if pupil.pending else "none",
            last.award.row["end_reason"] if last else
            pupil.standing[1]["reason"] if declined else "",
            (last and day(last.award.row["review_by"])) or ""]

def out_of_borough(borough):
    for pupil in borough.pupils:
        row = pupil.row
        if borough.authority_of(pupil.school) == borough.ours != row["home_authority"]:
            yield who(pupil) + [
                pupil.facts["placement"] or "", row["home_authority"] or "not-stated",
                row["responsible_authority"], answer(row["looked_after"]),
                guarded(row["placement_reason"]), *stated(pupil), money(pupil.figures["top_up_in_year"]),
                known(pupil.awarded if pupil.awards else None),
                known(pupil.due if pupil.awards else None)]

def not_ours(borough):
    for pupil in borough.pupils:
        sought = pupil.figures["top_up_in_year"]
        if pupil.payer[0] != borough.ours and (pupil.awards or sought > 0):
            yield who(pupil) + [
                *stated(pupil), pupil.row["home_authority"], pupil.row["responsible_authority"],
                money(sought), known(pupil.awarded if pupil.awards else None),
                known(pupil.due if pupil.awards else None)]

def coming_up(borough):
    on = borough.day
    for record in borough.records:
        award = record.award
        to, review = award.decision.last, day(award.row["review_by"])

        def row(kind, when):
            return [kind, when, on, *who(record.pupil), money(award.amount),
                    award.decision.first or "", to or ""]

        if record.ends in ("ended", "continues") and to and on <= to <= on + timedelta(days=90):
            yield row("award-ends", to)
        if review and review < on and on in record.days:
            yield row("review-overdue", review)
