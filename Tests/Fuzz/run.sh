#!/bin/bash
# Fuzzes the reader and the batch: Tests/Fuzz/run.sh SECONDS [FOLDER, WITH THE FUZZER OR WITHOUT]
# Exits non-zero when an input crashes, hangs or breaks a promise, and keeps that input there.
set -euo pipefail

seconds=${1:?usage: run.sh SECONDS [FOLDER]}
fuzz=$(cd "$(dirname "$0")" && pwd)
work=${2:-$(mktemp -d)}
mkdir -p "$work/found"
cd "$work"

[ -x fuzz ] || "$fuzz/build.sh" "$work"

# New inputs go to found/; those under corpus/ are read and kept as they are.
status=0
./fuzz -max_total_time="$seconds" -max_len=2048 -timeout=10 -rss_limit_mb=2048 \
  -print_final_stats=1 -artifact_prefix="$work/" found "$fuzz/corpus" >log 2>&1 || status=$?
if [ "$status" -ne 0 ]; then
  tail -60 log
  echo "fuzz: FAILED, see the input in $work"
  exit 1
fi
runs=$(sed -n 's/^stat::number_of_executed_units: *//p' log)
[ "${runs:-0}" -gt 0 ] || { echo "fuzz: nothing was run"; exit 1; }
echo "fuzz: $runs inputs in $seconds s, none crashed or broke a promise"
