#!/bin/sh
# Builds and runs every test, from nothing. Arguments go to ctest: sh packaging/test.sh -R policy
set -eu
cd "$(dirname "$0")/.."
. packaging/setup.sh

install_missing
build_release all -DROLEWRIGHT_TESTS=ON ${CI:+-DROLEWRIGHT_WERROR=ON}

say "Running the tests"
ctest --test-dir build/release --output-on-failure -j "$(nproc)" "$@"
