"""Files: which of a folder's are which, their text, their columns, and how results are written."""
import contextlib
import csv
import io
import os
import re
from collections import defaultdict

from cells import fold, need

NAMED = {name + ".csv" for name in """pupils schools rates rules bands pay staff terms caseload
    evidence applications scores decisions payments budget expected""".split()}
PUPIL = {"upn": "pupil", "pupil_id": "pupil", "urn": "school", "laestab": "school",
         "dfe_number": "school"}
STAFF = {"role": "staff", "delivered_by": "staff"}
ROLE = {"staff": "role", "delivered_by": "role"}
BLANK = defaultdict(str)
TABLES = {  # the needed columns of each file that is read, and other names for them
    "provision.csv": ("pupil school provision", {**PUPIL, **STAFF}),
    "rates.csv": ("role from rate per source", ROLE),
    "rules.csv": ("rule from value source", {}),
    "bands.csv": ("band from at_least value source", {}),
    "pay.csv": ("role from salary_fte hours_per_week weeks_worked", ROLE),
    "terms.csv": ("term from to", {}),
    "schools.csv": ("", {"laestab": "dfe_number"}),
    "pupils.csv": ("pupil school", PUPIL),
    "caseload.csv": ("pupil school", PUPIL),
    "applications.csv": ("pupil school submitted reason", PUPIL),
    "decisions.csv": ("pupil school decided decision reason", PUPIL)}
FINANCE = {  # the same, of the files that council finance alone reads
    "payments.csv": ("school period_from period_to amount", PUPIL),
    "budget.csv": ("line year amount", {}),
    "expected.csv": ("school year_group pupils from", PUPIL)}

def text_of(path):
    """UTF-16 with its mark, UTF-8 with or without one, else Windows-1252."""
    with open(path, "rb") as file:
        content = file.read()
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "cp1252"]:
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode(encoding)
    need(False, f"{os.path.basename(path)} is no text")

def read_table(path, kind):
    """Rows by folded column name, absent columns blank; cells trimmed, guarding apostrophes off."""
    csv.field_size_limit(1 << 20)
    name, (needed, aliases) = os.path.basename(path), (TABLES.get(kind) or FINANCE[kind])
    lines = io.StringIO(text_of(path), newline="")
    try:
        table = [[cell.strip() for cell in row] for row in csv.reader(lines, strict=True)]
    except csv.Error as error:
        need(False, f"{name}: {error}")
    table = [row for row in table if any(row)]
    need(table, f"{name} is empty")
    header, *rows = table
    header = [aliases.get(fold(column), fold(column)) for column in header]
    need(all(header.count(column) == 1 for column in needed.split()), f"{name}: needs {needed}")
    need(len(set(header)) == len(header), f"{name}: a column twice")
    while header and not header[-1]:
        header.pop()
    need(not any(cell for row in rows for cell in row[len(header):]), f"{name}: too many fields")
    rows = [row[:len(header)] for row in rows]
    need(all(len(row) == len(header) for row in rows), f"{name}: a row of another length")
    return [defaultdict(str, zip(header, [re.sub("^'(?=[-=+@])", "", c) for c in row]))
            for row in rows]

def provision_rows(folder):
    """The rows of every CSV in the folder and in its returns/ that section 4 does not name."""
    returns = os.path.join(folder, "returns")
    inside = os.listdir(returns) if os.path.isdir(returns) else []
    need(not NAMED.intersection(inside), "a named file among the returns")
    paths = [os.path.join(folder, name) for name in os.listdir(folder) if name not in NAMED]
    paths += [os.path.join(returns, name) for name in inside]
    paths = sorted(path for path in paths if path.endswith(".csv"))
    need(paths, "no provision")
    return [row for path in paths for row in read_table(path, "provision.csv")]

class Folder:
    """A council's named files, each a list of rows, or None when it is not there."""

    def __init__(self, folder):
        def table(kind):
            path = os.path.join(folder, kind)
            return read_table(path, kind) if os.path.exists(path) else None

        for kind in TABLES:
            if kind != "provision.csv":
                setattr(self, kind[:-len(".csv")], table(kind))
        need(self.rates is not None, "no rates.csv")
        self.provision = provision_rows(folder)
        self.unread = sorted(NAMED.intersection(os.listdir(folder)) - set(TABLES))

def guarded(text):
    """Text that a spreadsheet would run gets a leading apostrophe."""
    return "'" + text if text[:1] and text[0] in "=+-@\t\r" else text

def write_table(path, columns, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)
