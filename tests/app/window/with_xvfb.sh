#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a test program in a real window on a screen of its own: as a laptop, as 1920x1080 at scale 1.5 and as 4k at scale 2:
#   with_xvfb.sh PROGRAM [ARGS]
# Pictures go into $VOXBIT_SCREENSHOTS, where set.
set -uo pipefail
if ! command -v Xvfb >/dev/null; then
    [ -z "${CI:-}" ] || { echo "Xvfb is not installed" >&2; exit 1; }
    echo "SKIP-ALL: Xvfb is not installed"
    exit 0
fi
ready=$(mktemp)
# A free display by itself, told once the server listens.
Xvfb -displayfd 3 -screen 0 3840x2160x24 -nolisten tcp 3>"$ready" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -f "$ready"' EXIT
for _ in $(seq 100); do
    [ -s "$ready" ] && break
    sleep 0.1
done
[ -s "$ready" ] || { echo "Xvfb did not start" >&2; exit 1; }
DISPLAY=:$(cat "$ready")
export DISPLAY QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY
# Qt ends a test function after 5 minutes: the walk with all its pictures takes 1 on an idle machine.
export QTEST_FUNCTION_TIMEOUT=1800000
result=0
VOXBIT_WINDOW=1366x768 QT_SCALE_FACTOR=1 "$@" || result=$?
VOXBIT_WINDOW=1280x720 QT_SCALE_FACTOR=1.5 "$@" || result=$?
VOXBIT_WINDOW=1920x1080 QT_SCALE_FACTOR=2 "$@" || result=$?
exit $result
