#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Long trials of the built programs; each prints its figures and fails with them. An hour or more in all.
#   run_all.sh BUILD_FOLDER [NAME]
set -euo pipefail
build=$1
only=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
trials=$build/tests/endurance
cli=$build/app/cli/voxbit-cli
window=$build/app/window/voxbit
demo=$here/../../resources/demo
[ -x "$window" ] || window=-
export QT_QPA_PLATFORM=offscreen

# trial NAME ARGUMENT...
trial() {
    local name=$1
    shift
    [ -z "$only" ] || [ "$only" = "$name" ] || return 0
    echo "$name"
    "$trials/endurance_$name" "$@"
}

trial killed_jobs "$cli" "$demo"
trial shared_database "$cli" "$window" "$demo"
trial memory "$cli" "$demo"
[ "$window" = - ] || trial random_input
