#!/usr/bin/env bash
# Starts Drydock, and builds it first if its sources are newer.
#
#   packaging/run.sh [ARGUMENTS...]   like `drydock`: without arguments it opens the window, --help lists the commands
#   packaging/run.sh sample           starts an engine if needed, starts the sample container and investigates it
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/build.sh"
. "$(dirname "${BASH_SOURCE[0]}")/display.sh"
. "$(dirname "${BASH_SOURCE[0]}")/sample.sh"

investigate_sample() {
    local report=$root/target/sample-report.md
    drydock investigate "$SAMPLE_CONTAINER" --source "$packaging/sample" -o "$report" "$@"
    say "report on the sample: $report"
    say "the sample keeps restarting until you remove it with: docker rm -f $SAMPLE_CONTAINER"
    rehearse_on_sample
}

need_jdk
# Before the build, whose training run of the window draws text.
if has_display && { [ $# = 0 ] || [ "$*" = sample ]; }; then
    install_window_libraries
fi
if [ "${1:-}" = sample ]; then
    shift
    need_engine
    build
    need_base_image
    sample_up
    if has_display && [ $# = 0 ]; then
        become_drydock --select "$SAMPLE_CONTAINER"
    fi
    investigate_sample "$@"
else
    build
    become_drydock "$@"
fi
