#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the libFuzzer targets and runs each; a crash ends the script and leaves its input in the build folder.
#   run_all.sh BUILD_FOLDER [EXECUTIONS]
set -euo pipefail
build=$1
executions=${2:-100000}
here=$(dirname "$0")
cmake -S "$here" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="${FUZZ_CXX:-clang++-16}" >/dev/null
cmake --build "$build" >&2
for target in packed_file weights_file checkpoint_texts experiment subset corpus; do
    mkdir -p "$build/found/$target"
    log=$build/$target.log
    # What is found goes to the first folder and is kept for the next time; the seeds stay as they are.
    "$build/fuzz_$target" -runs="$executions" -max_len=16384 -timeout=1 -rss_limit_mb=2048 -malloc_limit_mb=64 \
        -artifact_prefix="$build/$target-" -print_final_stats=1 \
        "$build/found/$target" "$here/corpus/$target" >"$log" 2>&1 || { tail -n 60 "$log" >&2; exit 1; }
    echo "$target: $(grep -oE '[0-9]+ inline' "$log" | grep -oE '[0-9]+') edges in the program; at the start and the end:"
    grep -E 'INITED|DONE' "$log"
done
