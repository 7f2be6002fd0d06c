#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The main job on the embedded demo, without a window: two groups of speakers are profiled and layers ranked for each;
# bits are allocated at three sizes, scales calibrated on the own and on the other group, everything evaluated and
# stored, and reported as tables, CSV and SVG.   run_demo.sh VOXBIT_CLI
set -euo pipefail
cli=$1
out=build/demo
mkdir -p "$out"
databases=(--db "$out/voxbit.sqlite")

echo "Layers by sensitivity (median |output|), for female and for male speakers:"
for gender in F M; do
    "$cli" rank configs/demo.yaml "${databases[@]}" --calibrate-on "gender=$gender & subset=calibration" \
        --top 5 --svg "$out/sensitivity_$gender.svg"
done
echo
echo "Tested on female speakers:"
"$cli" sweep configs/demo.yaml "${databases[@]}" --out "$out"
echo
echo "Open $out/report.html, or ask further: ./run cli runs list --db $out/voxbit.sqlite"
