#!/bin/sh
# Shared by run.sh and test.sh: installs what is missing and builds the release preset. Not for use by itself.
#   usage: . packaging/setup.sh; say TEXT; install_missing; build_release TARGET... [-- CMAKE_OPTION...]

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

# Installs the packages of packaging/debian-packages.txt that are not there, through apt, as root or with sudo.
install_missing() {
    command -v dpkg-query >/dev/null 2>&1 || fail "this script installs Debian packages, and this machine has no dpkg; install what packaging/debian-packages.txt lists by hand and build with: cmake --preset release && cmake --build --preset release"
    missing=
    for package in $(sed -e 's/#.*//' packaging/debian-packages.txt); do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] && continue
        command -v "$package" >/dev/null 2>&1 || missing="$missing $package"  # npm also comes with Node.js from elsewhere
    done
    if [ -z "$missing" ]; then
        say "Every package it needs is installed"
        return
    fi
    say "Installing$missing"
    root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || fail "installing packages needs root: run this as root, or install sudo"
        root=sudo
    fi
    $root apt-get update -qq || fail "apt-get update failed; is there a network?"
    # shellcheck disable=SC2086 # a list of words
    log=$(mktemp)
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$log" 2>&1 ||
        { tail -n 20 "$log" >&2; fail "apt-get install failed; the whole log is $log"; }
    rm -f "$log"
}

# build_release "TARGET TARGET" CMAKE_OPTION...: configures once, builds what changed.
build_release() {
    targets=$1
    shift
    say "Configuring build/release"
    cmake --preset release "$@" >build-configure.log 2>&1 || { cat build-configure.log >&2; rm -f build-configure.log; fail "configuring failed"; }
    rm -f build-configure.log
    say "Building $targets (a first build takes some minutes)"
    # shellcheck disable=SC2086 # a list of words
    cmake --build build/release --target $targets || fail "the build failed"
}
