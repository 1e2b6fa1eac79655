#!/bin/sh
# Starts Rolewright from nothing: installs what is missing, builds it, opens the window. Without a display it plays the tour instead and
# leaves a picture of every stage in tour/. Arguments go to rolewright.
set -eu
cd "$(dirname "$0")/.."
. packaging/setup.sh

install_missing
build_release rolewright

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ $# -gt 0 ]; then
    say "Starting build/release/rolewright"
    exec build/release/rolewright "$@"
fi
say "No display here: playing the tour offscreen"
build/release/rolewright tour --into tour || fail "the tour did not reach its end"
say "Pictures of every stage are in $(pwd)/tour"
