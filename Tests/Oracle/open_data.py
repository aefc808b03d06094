"""Whether published tables load in DuckDB and are what their metadata says: python3 open_data.py FOLDER...

The checks are those of the Department for Education's open data standard that a file can show by
itself. Exits 1 on the first file that fails one.
"""
import csv
import glob
import re
import sys

import duckdb

MARKS = ["c", "x", "z", "low"]
PLACE = {
    "time_period": r"20\d{4}", "time_identifier": "Financial year|Academic year",
    "geographic_level": "Local authority", "country_code": "E92000001", "country_name": "England",
    "old_la_code": r"\d{3}", "new_la_code": r"E0[6-9]\d{6}|E10\d{6}", "la_name": r"\S.*",
    "level_methodology": "School location|Pupil residence"}
META = ["col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
        "filter_hint", "filter_grouping_column"]

def need(holds, words):
    if not holds:
        raise AssertionError(words)

def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        text = file.read()
    need(text.endswith("\r\n") and "\ufeff" not in text, f"{path}: line ends or a mark")
    header, *rows = csv.reader(text.splitlines())
    need(all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in header), f"{path}: column names")
    need(all(len(row) == len(header) for row in rows), f"{path}: a row of another length")
    return header, [dict(zip(header, row)) for row in rows]

def described(path, header):
    columns, meta = table(path.replace(".csv", ".meta.csv"))
    need(columns == META, f"{path}: columns of the metadata")
    names = [row["col_name"] for row in meta]
    need(names == [name for name in header if name not in PLACE], f"{path}: columns described")
    need({row["col_type"] for row in meta} == {"Filter", "Indicator"}, f"{path}: types")
    need(all(row["label"] for row in meta), f"{path}: a column without a label")
    return meta

def figure(text, places, where):
    form = r"\d+" if places == 0 else rf"\d+\.\d{{{places}}}"
    need(text in MARKS or re.fullmatch(form, text), f"{where} is {text!r}")

def check(path):
    header, rows = table(path)
    meta = described(path, header)
    filters = [row["col_name"] for row in meta if row["col_type"] == "Filter"]
    for row in rows:
        for name, form in PLACE.items():
            need(re.fullmatch(form, row[name]), f"{path}: {name} is {row[name]!r}")
        for one in meta:
            if one["col_type"] == "Indicator":
                figure(row[one["col_name"]], int(one["indicator_dp"]), f"{path}: {one['col_name']}")
    keys = [tuple(row[name] for name in filters) for row in rows]
    need(len(set(keys)) == len(keys), f"{path}: a row twice")
    need(keys.count(("Total",) * len(filters)) == 1, f"{path}: no total")
    need(len({row["time_identifier"] for row in rows}) == 1, f"{path}: two calendars")
    load(path, rows, [row["col_name"] for row in meta if row["col_type"] == "Indicator"])
    return len(rows)

def load(path, rows, indicators):
    """DuckDB finds the same rows, and every indicator a number once the marks are taken as null."""
    marks = ", ".join(f"'{mark}'" for mark in MARKS)
    found = duckdb.sql(f"select * from read_csv('{path}', header = true, nullstr = [{marks}])")
    kinds = dict(zip(found.columns, map(str, found.types)))
    need(len(found.fetchall()) == len(rows), f"{path}: rows that DuckDB reads")
    for name in indicators:
        empty = all(row[name] in MARKS for row in rows)
        need(kinds[name] in ("BIGINT", "DOUBLE") or empty, f"{path}: {name} is {kinds[name]}")

def main(folders):
    files = rows = 0
    for folder in folders:
        paths = [path for path in sorted(glob.glob(f"{folder}/top_up_by_*.csv"))
                 if not path.endswith(".meta.csv")]
        need(paths, f"{folder} has no open data")
        for path in paths:
            rows += check(path)
            files += 1
    print(f"{files} files of open data, {rows} rows: each loads, and is what its metadata says")

if __name__ == "__main__":
    main(sys.argv[1:])
