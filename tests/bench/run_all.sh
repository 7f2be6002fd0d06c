#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every benchmark, one after another: all figures on standard output and as JSON in build/bench.json, then those with a
# goal (goals.txt) as a table, which is kept in build/bench.md.
#   run_all.sh BUILD_FOLDER
set -euo pipefail
folder=$1/tests/bench
export OMP_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen
export QT_LOGGING_RULES='default.warning=false'  # what the offscreen platform says of every window
lines=()
figures=$(mktemp) home=$(mktemp -d)
trap 'rm -rf "$figures" "$home"' EXIT
# {"benchmark": "load", "shape": "base", "file_mib": 360.1, ...}: a row for each figure, with all that is no figure.
keep_figures() {
    sed -e 's/^{//' -e 's/}$//' -e 's/, "/\n"/g' | awk -v OFS='\t' '
        { at = index($0, ": "); key = substr($0, 1, at - 1); value = substr($0, at + 2); gsub(/"/, "", key) }
        key == "benchmark" { program = value; gsub(/"/, "", program); next }
        key == "threads" { value = "\"" value " threads\"" }
        value ~ /^"/ { gsub(/"/, "", value); words = words (words == "" ? "" : "; ") value; next }
        { keys[++count] = key; values[count] = value }
        END { for (i = 1; i <= count; ++i) print program, words, keys[i], values[i] }' | tee -a "$figures" |
        awk -F '\t' '{ printf "%-12s %-44s %-32s %s\n", $1, $2, $3, $4 }'
}
measure() {
    local program=$1 line
    shift
    while IFS= read -r line; do
        lines+=("$line")
        keep_figures <<<"$line"
    done < <("$folder/$program" "$@")
}
mkdir -p build
measure bench_load
measure bench_memory
measure bench_integers 15 3 1
measure bench_integers 15 3 2
speech=resources/demo/corpus/audio/f01_00_7.flac
measure bench_profile 5 12 3 "$speech" standard
measure bench_profile 3 12 3 "$speech" full
measure bench_profile_set
measure bench_stopping
HOME=$home "$folder/../../app/window/voxbit" --benchmark-start --demo >/dev/null  # warms the cache
for _ in 1 2 3; do HOME=$home measure ../../app/window/voxbit --benchmark-start --demo; done
measure bench_window
measure bench_panels
measure bench_calibration
"$folder/bench_allocation" --benchmark_out=build/bench_allocation.json --benchmark_out_format=json
lines+=("$(cat build/bench_allocation.json)")
awk -v OFS='\t' '
    { gsub(/[",]/, ""); key = $1; sub(/:$/, "", key) }
    key == "name" { name = $2 }
    key == "real_time" { time = $2 }
    key == "time_unit" { print "allocation", name, "real_" $2, time }
    key == "gap_percent" { print "allocation", name, key, $2 }' build/bench_allocation.json >>"$figures"
rm build/bench_allocation.json
(IFS=, && printf '[%s]\n' "${lines[*]}" >build/bench.json)
echo
awk -f "$(dirname "$0")/goal_table.awk" "$(dirname "$0")/goals.txt" "$figures" | tee build/bench.md
