"""One cell at a time: the codes, numbers, dates and references that a council's files may hold."""
import re
from datetime import date
from fractions import Fraction

YEAR_GROUPS = ["N1", "N2", "R"] + [str(n) for n in range(1, 15)]
SEN = ["N", "K", "E"]
NEEDS = "SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD DS OTH NSA".split()
PLACEMENTS = """mainstream sen-unit resourced-provision special alternative independent
    college""".split()
CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"

class CannotCost(Exception):
    """Something this oracle will not guess at."""

def need(condition, message):
    if not condition:
        raise CannotCost(message)

def fold(text):
    """Lower case, runs of other characters to one underscore, trimmed of them."""
    return re.sub("[^A-Za-z0-9]+", "_", text).strip("_").lower()

def code(text, allowed):
    """The allowed code that a cell names, in its own spelling; None when blank."""
    found = [each for each in allowed if fold(each) == fold(text)]
    need(found or text == "", f"{text!r} is not one of {allowed}")
    return found[0] if found else None

def number(text, places, zero=False):
    """An exact number: 1234.5, 1,234.50 or £1,234.50, with at most `places` decimals."""
    match = re.fullmatch(r"£?([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?", text)
    need(match and len(match[2] or "") <= places, f"{text!r} is not a number to {places} places")
    value = Fraction(match[1].replace(",", "") + "." + (match[2] or "0"))
    need(value > 0 or zero, "zero where zero is not a value")
    return value

def pence(text):
    return int(number(text, 2, zero=True) * 100)

def day(text):
    """An ISO or dd/mm/yyyy date; None when blank."""
    british = re.fullmatch("([0-9]{2})/([0-9]{2})/([0-9]{4})", text)
    if british:
        return date(int(british[3]), int(british[2]), int(british[1]))
    need(re.fullmatch("([0-9]{4}-[0-9]{2}-[0-9]{2})?", text), f"{text!r} is not a date")
    return date.fromisoformat(text) if text else None

def span(row, start, end):
    """Two dates of a row in order, either of them None when blank."""
    first, last = day(row[start]), day(row[end])
    need(not (first and last and first > last), f"{start} is after {end}")
    return first, last

def is_upn(text):
    return re.fullmatch("[A-Za-z][0-9]{11}[0-9A-Za-z]", text) is not None

def check_letter(rest):
    """The letter before a UPN's other twelve characters; a last letter counts by its place."""
    values = [int(each) if each.isdigit() else CHECK_LETTERS.index(each) for each in rest]
    return CHECK_LETTERS[sum(w * value for w, value in enumerate(values, start=2)) % 23]

def reference(text):
    """A UPN in capitals, or a school's own reference as written."""
    need(text, "a row without a pupil")
    if not is_upn(text):
        return text
    upn = text.upper()
    need(upn[-1].isdigit() or upn[-1] in CHECK_LETTERS, "a UPN's last letter")
    need(upn[0] == check_letter(upn[1:]), "a UPN's check letter")
    return upn

def school_number(text):
    """A six-digit URN, or a DfE number written 343/2001."""
    match = re.fullmatch("([0-9]{3})/?([0-9]{4})", text)
    need(match or re.fullmatch("[0-9]{6}", text), f"{text!r} is not a school number")
    return f"{match[1]}/{match[2]}" if match else text

def money(amount):
    """Pence as pounds: 1234.50, -0.05."""
    return "-" * (amount < 0) + f"{abs(amount) // 100}.{abs(amount) % 100:02d}"
