#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every benchmark, one after another: a table on standard output, the same as JSON in build/bench.json.
#   run_all.sh BUILD_FOLDER
set -euo pipefail
folder=$1/tests/bench
export OMP_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen
export QT_LOGGING_RULES='default.warning=false'  # what the offscreen platform says of every window
lines=()
measure() {
    local program=$1 line
    shift
    while IFS= read -r line; do
        lines+=("$line")
        # {"benchmark": "load", "file_mib": 360.1, ...}: a row for each figure.
        sed -e 's/^{//' -e 's/}$//' -e 's/, "/\n"/g' <<<"$line" |
            awk '{ gsub(/"/, "") } NR == 1 { split($0, first, ": "); next }
                { at = index($0, ": "); printf "%-12s %-32s %s\n", first[2], substr($0, 1, at - 1), substr($0, at + 2) }'
    done < <("$folder/$program" "$@")
}
mkdir -p build
measure bench_load
measure bench_memory
speech=resources/demo/corpus/audio/f01_00_7.flac
measure bench_profile 5 12 3 "$speech" standard
measure bench_profile 3 12 3 "$speech" full
measure bench_profile_set
measure bench_stopping
home=$(mktemp -d)
for _ in 1 2 3; do HOME=$home measure ../../app/window/voxbit --benchmark-start --demo; done
rm -r "$home"
measure bench_window
measure bench_panels
measure bench_calibration
"$folder/bench_allocation" --benchmark_out=build/bench_allocation.json --benchmark_out_format=json
lines+=("$(cat build/bench_allocation.json)")
rm build/bench_allocation.json
(IFS=, && printf '[%s]\n' "${lines[*]}" >build/bench.json)
