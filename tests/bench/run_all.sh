#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every benchmark, one after another: a line each on standard output, all of them as JSON in build/bench.json.
#   run_all.sh BUILD_FOLDER
set -euo pipefail
folder=$1/tests/bench
export OMP_NUM_THREADS=1
lines=()
for line in "$("$folder/bench_profile")" "$("$folder/bench_profile" 3 12 3 noise full)" \
    "$("$folder/bench_profile_set")" "$("$folder/bench_calibration")"; do
    lines+=("$line")
done
printf '%s\n' "${lines[@]}" | sed -e 's/[{}"]//g' -e 's/benchmark: //'
"$folder/bench_allocation" --benchmark_out=build/bench_allocation.json --benchmark_out_format=json
if [ -x "$folder/bench_window" ]; then
    for size in "200 1 1600 1000" "200 2 3840 2160" "1000 1 1600 1000"; do
        # shellcheck disable=SC2086 # four arguments
        QT_QPA_PLATFORM=offscreen "$folder/bench_window" $size
    done
fi
{ printf '['; printf '%s,' "${lines[@]}" | sed 's/,$//'; printf ']\n'; } >build/bench.json
