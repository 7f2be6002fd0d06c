#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every benchmark, one after another: a line each on standard output, all of them as JSON in build/bench.json.
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
        sed -e 's/[{}"]//g' -e 's/benchmark: //' <<<"$line"
    done < <("$folder/$program" "$@")
}
measure bench_load
measure bench_profile
measure bench_profile 3 12 3 noise full
measure bench_profile_set
measure bench_stopping
measure bench_window
measure bench_panels
"$folder/bench_allocation" --benchmark_out=build/bench_allocation.json --benchmark_out_format=json
measure bench_calibration
mkdir -p build
(IFS=, && printf '[%s]\n' "${lines[*]}" >build/bench.json)
