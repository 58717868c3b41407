#!/usr/bin/env bash
# Runs all checks: shell scripts, unit tests, the window headless and on a display, and tests on a real engine.
# With the argument `engines`: the engine contract on other versions of Docker and Podman, unpacked from Debian packages.
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
    shellcheck "$packaging"/*.sh "$packaging"/install/*.sh "$packaging/mvnw" "$root/.ci/run" "$packaging/sample/entrypoint.sh"
}

run_maven() { "$maven" -B -ntp -Dstyle.color=never -f "$root/pom.xml" "$@" </dev/null; }

test_on_display() {
    install_window_libraries
    need xvfb-run xvfb xauth
    # Everything is compiled, so only the tagged tests run. Uses the first free virtual screen.
    xvfb-run -a -s '-screen 0 1920x1200x24' "$maven" -B -ntp -Dstyle.color=never -f "$root/pom.xml" -Pdisplay \
        surefire:test </dev/null
}

# The engine contract on other engines, each in a folder of its own.
test_engines() {
    local engine
    run_maven -q -Dspotless.check.skip=true test-compile
    for engine in $("$packaging/engines.sh" list); do
        say "testing on $engine"
        "$packaging/engines.sh" run "$engine" "$maven" -B -ntp -q -Dstyle.color=never -f "$root/pom.xml" -Pengine \
            -Dtest=DockerEngineTest surefire:test </dev/null || die "the engine contract fails on $engine."
    done
    say "all engines keep the contract"
}

need_jdk
need_maven
case ${1:-} in
    '') ;;
    engines)
        test_engines
        exit
        ;;
    *) die "usage: packaging/test.sh [engines]" ;;
esac
check_scripts
need objdump binutils
need dash dash
need shfmt shfmt
need ssh-keygen openssh-client
need_engine
need_compose
need_base_image
install_text_libraries
note_what_is_there
trap 'remove_leftovers || true' EXIT
run_maven -Pengine verify
test_on_display
say "all checks passed"
