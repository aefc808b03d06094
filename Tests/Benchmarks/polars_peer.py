"""A batch's sums in Polars, to the penny: python3 polars_peer.py FOLDER OUT [THRESHOLD]

Writes school.csv, primary_need.csv and home_authority.csv to OUT; money is in pence, and so is
THRESHOLD, 600000 unless another is given. POLARS_MAX_THREADS says how many tasks.
"""
import sys

import polars as pl

folder, out = sys.argv[1:3]
threshold = int(sys.argv[3]) if len(sys.argv) > 3 else 600_000

def whole(column, units):
    return (pl.col(column) * units).round().cast(pl.Int64)

# Rates are in hundredths of a penny; a line of time is rounded half up to the penny.
rate = pl.scan_csv(f"{folder}/rates.csv").select(staff="role", rate=whole("rate", 10_000))
line = pl.scan_csv(f"{folder}/provision.csv", schema={
    "pupil": pl.String, "school": pl.Int32, "provision": pl.String, "staff": pl.String,
    "minutes_per_week": pl.Int64, "weeks": pl.Int64, "group_size": pl.Int64,
    "cost": pl.Float64}).join(rate, on="staff", how="left")
size = pl.col("group_size")
time = ((2 * pl.col("rate") * pl.col("minutes_per_week") * pl.col("weeks") + 6000 * size)
        // (12000 * size))
cost = (
    line.select("pupil", "school", pence=time.fill_null(0) + whole("cost", 100).fill_null(0))
    .group_by("pupil").agg(pl.col("school").first(), cost=pl.col("pence").sum())
    .with_columns(share=pl.min_horizontal("cost", pl.lit(threshold)),
                  topup=pl.max_horizontal(pl.col("cost") - threshold, pl.lit(0)))
    .collect(engine="streaming"))
sums = [pl.len().alias("pupils"), (pl.col("topup") > 0).sum().alias("above"),
        pl.col("cost").sum(), pl.col("share").sum(), pl.col("topup").sum()]

school = pl.read_csv(f"{folder}/schools.csv", columns=["urn", "name"])
school = school.with_columns(pl.col("urn").cast(pl.Int32))
(cost.join(school, left_on="school", right_on="urn").group_by(pl.col("school").alias("key"), "name")
    .agg(sums).sort("key").write_csv(f"{out}/school.csv"))
pupil = pl.read_csv(f"{folder}/pupils.csv", columns=["pupil", "primary_need", "home_authority"])
both = cost.join(pupil, on="pupil")
for key in ("primary_need", "home_authority"):
    both.group_by(pl.col(key).alias("key")).agg(sums).sort("key").write_csv(f"{out}/{key}.csv")
