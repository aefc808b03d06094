"""A batch's sums in DuckDB, to the penny: python3 duckdb_peer.py FOLDER OUT TASKS [THRESHOLD]

Writes school.csv, primary_need.csv and home_authority.csv to OUT; money is in pence, and so is
THRESHOLD, 600000 unless another is given.
"""
import sys

import duckdb

folder, out, tasks = sys.argv[1:4]
threshold = int(sys.argv[4]) if len(sys.argv) > 4 else 600_000

# Rates are in hundredths of a penny; a line of time is rounded half up to the penny.
COST = f"""
CREATE TEMP TABLE rate AS SELECT role, CAST(rate * 10000 AS BIGINT) AS rate
FROM read_csv('{folder}/rates.csv', header=true, columns={{'role': 'VARCHAR', 'from': 'DATE',
  'rate': 'DECIMAL(9,4)', 'per': 'VARCHAR', 'source': 'VARCHAR'}});
CREATE TEMP TABLE school AS SELECT * FROM read_csv('{folder}/schools.csv');
CREATE TEMP TABLE pupil AS SELECT * FROM read_csv('{folder}/pupils.csv', header=true,
  columns={{'pupil': 'VARCHAR', 'school': 'INT', 'year_group': 'VARCHAR',
  'sen_provision': 'VARCHAR', 'primary_need': 'VARCHAR', 'placement': 'VARCHAR',
  'home_authority': 'INT'}});
CREATE TEMP TABLE cost AS
SELECT pupil, any_value(school) AS school, sum(pence)::BIGINT AS cost,
  least(sum(pence), {threshold})::BIGINT AS share,
  greatest(sum(pence) - {threshold}, 0)::BIGINT AS topup
FROM (
  SELECT p.pupil, p.school,
    coalesce((2 * r.rate * minutes_per_week * weeks + 6000 * group_size)
      // (12000 * group_size), 0) + coalesce(CAST(cost * 100 AS BIGINT), 0) AS pence
  FROM read_csv('{folder}/provision.csv', header=true, columns={{'pupil': 'VARCHAR',
    'school': 'INT', 'provision': 'VARCHAR', 'staff': 'VARCHAR', 'minutes_per_week': 'BIGINT',
    'weeks': 'BIGINT', 'group_size': 'BIGINT', 'cost': 'DECIMAL(12,2)'}}) p
  LEFT JOIN rate r ON r.role = p.staff)
GROUP BY pupil;
"""
SUMS = """count(*) AS pupils, sum(topup > 0)::BIGINT AS above, sum(cost)::BIGINT AS cost,
  sum(share)::BIGINT AS share, sum(topup)::BIGINT AS topup"""
TOTALS = [("school", "s.urn AS key, s.name", "s.urn, s.name",
           "JOIN school s ON s.urn = cost.school"),
          ("primary_need", "primary_need AS key", "primary_need", "JOIN pupil USING (pupil)"),
          ("home_authority", "home_authority AS key", "home_authority", "JOIN pupil USING (pupil)")]

db = duckdb.connect()
db.execute(f"SET threads={int(tasks)}")
db.execute(COST)
for name, key, group, join in TOTALS:
    db.execute(f"""COPY (SELECT {key}, {SUMS} FROM cost {join} GROUP BY {group} ORDER BY {group})
      TO '{out}/{name}.csv' (HEADER)""")
