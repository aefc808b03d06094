#!/bin/bash
# Looks for two tasks at one place of memory at once: Tests/Fuzz/races.sh [FOLDER TO WORK IN]
# Builds the command with the thread sanitizer, and runs it with four tasks. Takes about a minute.
set -euo pipefail

cd "$(dirname "$0")/../.."
work=${1:-$(mktemp -d)}
mkdir -p "$work"

swift build --sanitize=thread --scratch-path .build-races --product topup \
  -Xswiftc -DTHREAD_SANITIZER >"$work/build" 2>&1 || { tail -40 "$work/build"; exit 1; }
topup=$(swift build --sanitize=thread --scratch-path .build-races --show-bin-path)/topup
export TSAN_OPTIONS="halt_on_error=1 exitcode=66"

# Rejected rows end a run with 1, and that is no race.
runs=0
run() {
  local status=0
  "$topup" "$@" >"$work/log" 2>&1 || status=$?
  if [ "$status" -gt 1 ] || grep -q ThreadSanitizer "$work/log"; then
    grep -A40 ThreadSanitizer "$work/log" || tail -40 "$work/log"
    echo "races: FAILED: topup $*"
    exit 1
  fi
  runs=$((runs + 1))
}

made="$work/made"
run sample -q -o "$made" --size 1500 --school-count 40 --faults 30 --seed 3
sed 's/,38,/,39,/' "$made/rules.csv" >"$work/rules.csv"
run batch "$made" -q --lines --tasks 4 -o "$work/out"
run check "$made" -q --tasks 4 -o "$work/checked"
run trial "$made" -q --rules "$work/rules.csv" --tasks 4
run batch Scenarios/borough -q --lines --tasks 4 -o "$work/out"
run batch Scenarios/returns -q --tasks 4 -o "$work/out"
echo "races: none in $runs runs with four tasks"
