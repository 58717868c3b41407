#!/usr/bin/env bash
# Runs all checks: shell scripts, unit tests, the window headless and on a display, and tests on a real engine.
# Needs no preparation on Debian or Ubuntu as root; elsewhere it says what to install.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/jdk.sh"
. "$(dirname "${BASH_SOURCE[0]}")/display.sh"
. "$(dirname "${BASH_SOURCE[0]}")/leftovers.sh"

# need COMMAND PACKAGE...
need() {
    local command=$1
    shift
    command -v "$command" >/dev/null 2>&1 && return
    if can_install && install_packages "$@"; then
        return
    fi
    die "$command is missing; install it and try again."
}

check_scripts() {
    need shellcheck shellcheck
    shellcheck "$packaging"/*.sh "$packaging/mvnw" "$root/.ci/run" "$packaging/sample/entrypoint.sh"
}

run_maven() { "$maven" -B -ntp -Dstyle.color=never -f "$root/pom.xml" "$@" </dev/null; }

test_on_display() {
    install_window_libraries
    need xvfb-run xvfb xauth
    # Everything is compiled, so only the tagged tests run. Uses the first free virtual screen.
    xvfb-run -a -s '-screen 0 1920x1200x24' "$maven" -B -ntp -Dstyle.color=never -f "$root/pom.xml" -Pdisplay \
        surefire:test </dev/null
}

need_jdk
need_maven
check_scripts
need objdump binutils
need dash dash
need shfmt shfmt
need_engine
need_compose
need_base_image
install_text_libraries
note_what_is_there
trap 'remove_leftovers || true' EXIT
run_maven -Pengine verify
test_on_display
say "all checks passed"
