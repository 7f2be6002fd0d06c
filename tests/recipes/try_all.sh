#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Follows each recipe of CONTRIBUTING.md once: applies the worked examples of this folder to a copy of the tracked tree,
# builds it and asks the built programs for what was added.
#   try_all.sh [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd -P)
tree=${1:-$root/build/recipes}
# The copy lies in its build folder as this tree does: seen from there paths are the same, and ccache finds what it has.
build=$tree/build/release
out=$tree/build/out
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}" QT_QPA_PLATFORM=offscreen OMP_WAIT_POLICY=passive

fail() {
    echo "recipes: $*" >&2
    exit 1
}

# Only what differs is written: what is built stays built.
copy_tree() {
    local stage=$tree.stage name
    rm -rf "$stage"
    mkdir -p "$stage" "$tree"
    (cd "$root" && git ls-files -z | tar -c --null -T - | tar -x -C "$stage")
    # Inside the repository git would look for the files at its root.
    (cd "$stage" && GIT_CEILING_DIRECTORIES=$(dirname "$stage") git apply --whitespace=nowarn tests/recipes/*.patch)
    while IFS= read -r -d '' name; do
        cmp -s "$stage/$name" "$tree/$name" || install -D "$stage/$name" "$tree/$name"
    done < <(cd "$stage" && find . -type f -print0)
    while IFS= read -r -d '' name; do
        [ -e "$stage/$name" ] || rm "$tree/$name"
    done < <(cd "$tree" && find . -path ./build -prune -o -type f -print0)
    rm -rf "$stage"
}

build_tree() {
    local strict=OFF
    [ -z "${CI:-}" ] || strict=ON
    mkdir -p "$out"
    (cd "$tree" && cmake --preset release -DVOXBIT_WERROR=$strict -DVOXBIT_TEST_DATA="$root/../shared" &&
        cmake --build --preset release --target voxbit-cli models_tst_keyword_networks window_tst_core_text \
            window_tst_metric_text window_tst_translations) >"$out/build.log" 2>&1 ||
        { tail -n 40 "$out/build.log" >&2; fail "the tree does not build with its additions"; }
}
copy_tree
build_tree
