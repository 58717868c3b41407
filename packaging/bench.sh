#!/usr/bin/env bash
# Measures Drydock on this machine.
#
#   packaging/bench.sh investigate [REPETITIONS]
#       the checklist on the sample, compared with its probes as sequential `docker run` commands
#   packaging/bench.sh zoo [FIXTURE...]
#       accuracy, false alarms and time per investigation over the containers in src/test/zoo
#   packaging/bench.sh matrix [SEED] [CELLS] [--only TEXT] [--held-out]
#       the fault matrix: the applications in src/test/matrix, each broken by every operator that applies to it; with
#       CELLS, so many cells drawn by SEED; with --only, the cells whose name contains TEXT, such as 'redis × ';
#       --held-out also lists the misses of the third that is held out
#   packaging/bench.sh window
#       start to the first list, event to row, line to screen, and frame times under load next to a ListView; on a
#       scripted engine and without a display, so that it measures only the window
#   packaging/bench.sh redteam [ATTACK...]
#       the attacks in src/test/redteam: whether each is contained, whether the host is as it was, and what is left; needs
#       an engine on this machine, and root
#   packaging/bench.sh load
#       ten investigations at once: how many answer, whether they agree, and how long they take
#   packaging/bench.sh canary
#       planted secrets of every kind and place that leave, and look-alikes that are lost
#   packaging/bench.sh redaction
#       masking logs of 4 MB, of several kinds
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/build.sh"
. "$(dirname "${BASH_SOURCE[0]}")/sample.sh"
. "$(dirname "${BASH_SOURCE[0]}")/zoo.sh"
. "$(dirname "${BASH_SOURCE[0]}")/display.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Converts seconds to milliseconds and back, without floating point in the shell.
to_millis() { awk -v s="$1" 'BEGIN { printf "%d\n", s * 1000 + 0.5 }'; }
to_seconds() { awk -v ms="$1" 'BEGIN { printf "%.2f\n", ms / 1000 }'; }

# timed COMMAND...: sets $elapsed to the wall time of a command, in milliseconds.
timed() {
    local TIMEFORMAT=%3R seconds
    { time "$@" >"$work/out" 2>"$work/err"; } 2>"$work/time" || {
        tail -n 20 "$work/err" >&2
        die "failed: $*"
    }
    seconds=$(tail -n 1 "$work/time")
    elapsed=$(to_millis "$seconds")
}

# median FILE: prints the median of a file with one number per line.
median() { sort -n "$1" | awk '{ n[NR] = $1 } END { print NR % 2 ? n[(NR + 1) / 2] : (n[NR / 2] + n[NR / 2 + 1]) / 2 }'; }

# The checklist's time as printed by `drydock investigate`, without the start of the JVM.
checklist_millis() { to_millis "$(sed -n 's/^checklist: \([0-9.]*\) s$/\1/p' "$work/err")"; }

# A command's exit status is evidence here, not an error.
bare() {
    local command
    while IFS= read -r command; do
        bash -c "$command" </dev/null >/dev/null 2>&1 || true
    done <"$work/commands"
}

bench_investigate() {
    local repetitions=${1:-7} checklist probes all_of_it i
    need_engine
    build
    sample_up
    drydock investigate "$SAMPLE_CONTAINER" -o "$work/report.md" --save "$work/case" 2>"$work/err" ||
        { cat "$work/err" >&2; die "the investigation failed."; }
    rehearse_on_sample
    "$JAVA_HOME/bin/java" -cp "$root/target/lib/*" "$packaging/bench/ProbeCommands.java" "$work/case" >"$work/commands"
    # The commands pass variables by name; this file has their values.
    set -a
    # shellcheck source=/dev/null
    . "$packaging/sample/sample.env"
    set +a
    for ((i = 0; i < repetitions; i++)); do
        timed drydock investigate "$SAMPLE_CONTAINER" -o "$work/report.md"
        echo "$elapsed" >>"$work/process"
        checklist_millis >>"$work/checklist"
        timed bare
        echo "$elapsed" >>"$work/bare"
    done
    checklist=$(median "$work/checklist") probes=$(median "$work/bare") all_of_it=$(median "$work/process")
    printf 'checklist:        %6s s  (warm toolbox, median of %d)\n' "$(to_seconds "$checklist")" "$repetitions"
    printf 'bare docker run:  %6s s  (its %d probes in sequence)\n' "$(to_seconds "$probes")" \
        "$(wc -l <"$work/commands")"
    printf 'ratio:            %6s    (goal: at most 0.60)\n' \
        "$(awk -v a="$checklist" -v b="$probes" 'BEGIN { printf "%.2f", a / b }')"
    printf 'whole process:    %6s s  (with start of the JVM and report)\n' "$(to_seconds "$all_of_it")"
}

# measured CLASS [JVM OPTION...]: runs a class from the tests.
measured() {
    local class=$1 path=$root/target/test.classpath
    shift
    need_maven
    say "building"
    "$maven" -q -B -f "$root/pom.xml" -Dspotless.check.skip=true test-compile \
        dependency:build-classpath -Dmdep.outputFile="$path" -Dmdep.includeScope=test </dev/null >&2 ||
        die "the build failed."
    "$JAVA_HOME/bin/java" "$@" -cp "$root/target/test-classes:$root/target/classes:$(cat "$path")" "$class"
}

bench_window() {
    install_text_libraries
    measured drydock.ui.WindowBench -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED
}

need_jdk
case ${1:-} in
    investigate) shift && bench_investigate "$@" ;;
    zoo) shift && zoo ZooBench "$@" ;;
    matrix) shift && on_engine drydock.matrix.MatrixBench "$@" ;;
    window) bench_window ;;
    redteam) shift && on_engine drydock.redteam.RedTeamBench "$@" ;;
    load) on_engine drydock.zoo.TenAtOnce ;;
    canary) measured drydock.redaction.CanaryFigures ;;
    redaction) measured drydock.redaction.RedactionBench ;;
    *) die "usage: packaging/bench.sh investigate [REPETITIONS] | zoo [FIXTURE...] | matrix [SEED] [CELLS] | window |
redteam [ATTACK...] | load | canary | redaction" ;;
esac
