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
#       --held-out also lists the misses of the third that is held out; the first fix of each report is applied where a
#       machine can do so, and the table says how many of them cure
#   packaging/bench.sh window
#       start to the first list, event to row, line to screen, and frame times under load next to a ListView; on a
#       scripted engine and without a display, so that it measures only the window
#   packaging/bench.sh start [REPETITIONS]
#       start to the window and to the usable list, with and without the AOT cache, and the memory after the start, after
#       an investigation, and after a flood of log lines; needs an engine, and no display
#   packaging/bench.sh redteam [ATTACK...]
#       the attacks in src/test/redteam: whether each is contained, whether the host is as it was, and what is left; needs
#       an engine on this machine, and root
#   packaging/bench.sh load
#       ten investigations at once: how many answer, whether they agree, and how long they take
#   packaging/bench.sh fuzz [SECONDS] [READER...]
#       made-up inputs for everything that reads foreign bytes (frames, ANSI, ELF, strace, gdb, shell, Dockerfile, cases
#       ...), so many seconds for each (default 10): how many, and the faults
#   packaging/bench.sh fuzz-guided SECONDS READER
#       the same for one reader with Jazzer, which looks for inputs that take new branches
#   packaging/bench.sh canary
#       planted secrets of every kind and place that leave, and look-alikes that are lost
#   packaging/bench.sh logs [LINES]
#       a log of a million lines from the engine into the store, beside curl, docker logs, grep and lnav if it is
#       installed; searching and jumping in it; an hour of flood at speed
#   packaging/bench.sh idle [CONTAINERS] [SECONDS]
#       the window on a quiet container, with 200 containers listed: processor time and memory, beside lazydocker if it
#       is installed; whatever else the engine does at that time counts too
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

# measured CLASS [JVM OPTION...] [ARGUMENT...]: runs a class from the tests.
measured() {
    local class=$1 path=$root/target/test.classpath options=()
    shift
    while [[ ${1:-} == -* ]]; do
        options+=("$1")
        shift
    done
    need_maven
    say "building"
    "$maven" -q -B -f "$root/pom.xml" -Dspotless.check.skip=true test-compile \
        dependency:build-classpath -Dmdep.outputFile="$path" -Dmdep.includeScope=test </dev/null >&2 ||
        die "the build failed."
    "$JAVA_HOME/bin/java" "${options[@]}" -cp "$root/target/test-classes:$root/target/classes:$(cat "$path")" \
        "$class" "$@"
}

# Jazzer is no dependency of the tests: only this command fetches it.
JAZZER=0.30.0

bench_fuzz_guided() {
    local seconds=${1:?seconds} target=${2:?reader} path=$root/target/test.classpath jar
    need_maven
    say "building, and fetching Jazzer $JAZZER"
    "$maven" -q -B -f "$root/pom.xml" -Dspotless.check.skip=true test-compile \
        dependency:build-classpath -Dmdep.outputFile="$path" -Dmdep.includeScope=test \
        dependency:copy -Dartifact="com.code-intelligence:jazzer:$JAZZER" -DoutputDirectory="$root/target/jazzer" \
        </dev/null >&2 || die "the build failed; see the messages above."
    "$maven" -q -B -f "$root/pom.xml" dependency:copy -Dartifact="com.code-intelligence:jazzer-api:$JAZZER" \
        -DoutputDirectory="$root/target/jazzer" </dev/null >&2 || die "Jazzer could not be fetched."
    jar=$root/target/jazzer/jazzer-$JAZZER.jar:$root/target/jazzer/jazzer-api-$JAZZER.jar
    # Instrumentation covers Drydock and the library that reads ELF. Faults leave their input in $work.
    (cd "$root" && "$JAVA_HOME/bin/java" -Ddrydock.fuzz="$target" \
        -cp "$jar:target/test-classes:target/classes:$(cat "$path")" com.code_intelligence.jazzer.Jazzer \
        --target_class=drydock.fuzz.Fuzzer --instrumentation_includes='drydock.**:net.fornwall.**' \
        --reproducer_path="$work" -artifact_prefix="$work/" -max_total_time="$seconds" -timeout=20)
}

bench_window() {
    install_text_libraries
    measured drydock.ui.WindowBench -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED
}

# started OPTIONS...: starts the window without a display, waits until it prints a word, and writes its output to
# $work/start. Sets $window_process.
started() {
    local word=$1 fx i
    shift
    fx_options
    "$JAVA_HOME/bin/java" "${fx[@]}" -Dglass.platform=Headless -Dprism.order=sw -Duser.home="$work/home" \
        "-Ddrydock.began=$(date +%s%3N)" "$@" \
        >"$work/start" 2>"$work/err" &
    window_process=$!
    for ((i = 0; i < 600; i++)); do
        if grep -q "^$word " "$work/start"; then return; fi
        kill -0 "$window_process" 2>/dev/null || break
        sleep 0.1
    done
    tail -n 20 "$work/err" >&2
    die "the window did not get as far as its $word."
}

# figure WORD: a time that the window has printed.
figure() { awk -v word="$1" '$1 == word { print $2 }' "$work/start"; }

# resident: the resident memory of the window's process, in MB.
resident() { awk '/^VmRSS/ { printf "%d\n", $2 / 1024 }' "/proc/$window_process/status"; }

ended() {
    kill "$window_process" 2>/dev/null || true
    wait "$window_process" 2>/dev/null || true
}

bench_start() {
    local repetitions=${1:-5} kind i path container=drydock-bench-start options
    need_engine
    install_text_libraries
    build
    need_base_image
    path="$(drydock_jar):$root/target/lib/*"
    docker rm -f "$container" >/dev/null 2>&1 || true
    docker run -d --name "$container" --restart always --network none "$BASE_IMAGE" sh -c 'echo failing; exit 3' >/dev/null
    # shellcheck disable=SC2064 # The name is local, and gone at the exit.
    trap "docker rm -f '$container' >/dev/null 2>&1; rm -rf '$work'" EXIT
    for kind in plain cache; do
        for ((i = 0; i < repetitions; i++)); do
            options=(-Ddrydock.times=list)
            if [ "$kind" = cache ]; then options+=("-XX:AOTCache=$(notes window)" -Xlog:aot=off -Xlog:cds=off); fi
            started list "${options[@]}" -cp "$path" drydock.Main
            figure window >>"$work/window-$kind"
            figure list >>"$work/list-$kind"
            awk '$1 == "window" { print $3 }' "$work/start" >>"$work/cpu-$kind"
            ended
        done
    done
    started investigated -Ddrydock.times=investigate "-XX:AOTCache=$(notes window)" -Xlog:aot=off -Xlog:cds=off \
        -cp "$path" drydock.Main --select "$container"
    resident >"$work/memory-investigated"
    ended
    started list -Ddrydock.times=list "-XX:AOTCache=$(notes window)" -Xlog:aot=off -Xlog:cds=off -cp "$path" drydock.Main
    sleep 2
    resident >"$work/memory-start"
    ended
    docker rm -f "$container" >/dev/null
    docker run -d --name "$container" --network none "$BASE_IMAGE" \
        sh -c 'exec seq -f "2026-11-27 00:00:00 INFO request %010.0f answered in 12 ms by worker 7" 1 1000000' >/dev/null
    started selected -Ddrydock.times=list "-XX:AOTCache=$(notes window)" -Xlog:aot=off -Xlog:cds=off \
        -cp "$path" drydock.Main --select "$container"
    sleep 20
    resident >"$work/memory-flood"
    ended
    printf '%-38s %8s %8s %8s  %s\n' "median of $repetitions, load $(cut -d' ' -f1 /proc/loadavg)" cache plain ratio goal
    say "processor time to the window with the cache: $(median "$work/cpu-cache") ms, without: $(median "$work/cpu-plain") ms"
    for i in window list; do
        printf '%-38s %8s %8s %8s  %s\n' "start to $i, ms" "$(median "$work/$i-cache")" "$(median "$work/$i-plain")" \
            "$(awk -v a="$(median "$work/$i-cache")" -v b="$(median "$work/$i-plain")" 'BEGIN { printf "%.2f", a / b }')" \
            'at most 0.55'
    done
    printf '%-38s %8s %17s  %s\n' 'memory after the start, MB' "$(cat "$work/memory-start")" '' 'at most 250' \
        'memory after an investigation, MB' "$(cat "$work/memory-investigated")" '' 'at most 350' \
        'memory after a million lines, MB' "$(cat "$work/memory-flood")" '' 'at most 400'
}

# row NAME VALUE BESIDE MEANING: one figure beside that of another program.
row() {
    printf '%-34s %10.3f  %8s  %s\n' "$1" "$2" "$(awk -v a="$2" -v b="$3" 'BEGIN { if (b > 0) printf "%.2f", a / b }')" "$4"
}

# best NAME: the best of the repetitions of a figure.
best() { awk -v name="$1" '$1 == name { print $2 }' "$work/figures" | sort -n | head -n 1; }

# seconds COMMAND...: the best wall time of three runs.
seconds() {
    local i
    : >"$work/times"
    for i in 1 2 3; do
        timed "$@" && echo "$elapsed" >>"$work/times"
    done
    to_seconds "$(sort -n "$work/times" | head -n 1)"
}

read_endpoint() {
    curl -sS --unix-socket "${DOCKER_HOST#unix://}" -o /dev/null \
        "http://localhost/containers/$container/logs?stdout=1&stderr=1&timestamps=1"
}

bench_logs() {
    local lines=${1:-1000000} curl cli grep_literal grep_regex
    container=drydock-bench-logs
    DOCKER_HOST=${DOCKER_HOST:-unix:///var/run/docker.sock}
    need_engine
    say "printing $lines lines in a container"
    docker rm -f "$container" >/dev/null 2>&1 || true
    docker run --name "$container" --log-driver json-file "$BASE_IMAGE" seq -f \
        '2026-11-27 00:00:00 INFO request %010.0f answered in 12 ms by worker 7, which is quite all right then' \
        1 "$lines" >/dev/null
    trap 'docker rm -f "$container" >/dev/null 2>&1; rm -rf "$work"' EXIT
    measured drydock.log.LogBench -Dglass.platform=Headless "$container" "$work/saved.log" >"$work/figures"
    curl=$(seconds read_endpoint)
    cli=$(seconds docker logs --timestamps "$container")
    grep_literal=$(seconds grep -c 0000777 "$work/saved.log")
    grep_regex=$(seconds grep -cE 'request [0-9]*777[0-9]* answered' "$work/saved.log")
    printf '%-34s %10s  %8s  %s\n' "best of 3, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null)" figure ratio beside
    row 'log into the store, s' "$(best store_seconds)" "$curl" "curl on the endpoint, $curl s (goal: at most 1.10)"
    row 'docker logs, s' "$cli" "$curl" 'curl on the endpoint'
    row 'CPU of it, s' "$(best store_cpu_seconds)" 0 '(goal: at most 2.5 for a million lines)'
    row 'heap with the log, MB' "$(best heap_megabytes)" 0 '(the log itself is on disk)'
    row 'bytes a line on disk' "$(best bytes_a_line_on_disk)" 0 '(goal: at most 200)'
    row 'the last 5000 lines, s' "$(best tail_seconds)" 0 '(until they are in the store)'
    row 'literal search, s' "$(best search_literal_seconds)" "$grep_literal" 'grep -c (goal: at most 1 s)'
    row 'regex search, s' "$(best search_regex_seconds)" "$grep_regex" 'grep -cE (goal: at most 1 s)'
    row 'CPU of both searches, s' "$(awk -v a="$(best search_literal_cpu_seconds)" -v b="$(best search_regex_cpu_seconds)" \
        'BEGIN { print a + b }')" 0 '(of the thread that searches)'
    row 'first hit, s' "$(best search_regex_first_hit_seconds)" 0 ''
    row 'jump anywhere, p95, s' "$(best jump_p95_seconds)" 0 '(goal: at most 0.1, with drawing)'
    if command -v lnav >/dev/null 2>&1; then
        row 'lnav reading the saved file, s' "$(seconds lnav -n "$work/saved.log")" "$curl" 'curl on the endpoint'
    fi
    [ "$(best store_lines | cut -d. -f1)" = "$lines" ] || die "lines are missing: $(best store_lines) of $lines."
    measured drydock.log.LogBench -Xmx200m
}

# busy PROCESS: processor time of a process so far, in milliseconds.
busy() { awk -v ticks="$(getconf CLK_TCK)" '{ printf "%d\n", ($14 + $15) * 1000 / ticks }' "/proc/$1/stat"; }

# share PROCESS SECONDS: the share of a core that a process takes, in percent.
share() {
    local before
    before=$(busy "$1")
    sleep "$2"
    awk -v a="$before" -v b="$(busy "$1")" -v s="$2" 'BEGIN { printf "%.2f\n", (b - a) / s / 10 }'
}

bench_idle() {
    local listed=${1:-200} seconds=${2:-60} quiet=drydock-bench-quiet path i
    need_engine
    install_text_libraries
    build
    need_base_image
    path="$(drydock_jar):$root/target/lib/*"
    remove_idle() { docker ps -aq --filter label=drydock.bench=idle | xargs -r docker rm -f >/dev/null 2>&1; }
    trap 'ended; remove_idle; rm -rf "$work"' EXIT
    remove_idle
    say "creating $listed containers"
    for ((i = 1; i < listed; i++)); do
        docker create --label drydock.bench=idle --name "drydock-bench-idle-$i" --network none "$BASE_IMAGE" true >/dev/null
    done
    docker run -d --label drydock.bench=idle --name "$quiet" --network none "$BASE_IMAGE" \
        sh -c 'echo ready; exec sleep 100000' >/dev/null
    started selected -Ddrydock.times=list "-XX:AOTCache=$(notes window)" -Xlog:aot=off -Xlog:cds=off \
        -cp "$path" drydock.Main --select "$quiet"
    say "letting it rest for 30 s, then measuring for $seconds s"
    sleep 30
    printf '%-38s %8s  %s\n' "$listed containers, load $(cut -d' ' -f1 /proc/loadavg)" figure goal \
        'idle, percent of a core' "$(share "$window_process" "$seconds")" 'at most 0.5' \
        'idle, memory, MB' "$(resident)" 'at most 250'
    if command -v lazydocker >/dev/null 2>&1; then
        TERM=xterm script -qc lazydocker /dev/null >/dev/null 2>&1 &
        sleep 10
        printf '%-38s %8s\n' 'lazydocker, percent of a core' "$(share "$(pgrep -nx lazydocker)" "$seconds")"
        kill %% 2>/dev/null || true
    fi
}

need_jdk
case ${1:-} in
    investigate) shift && bench_investigate "$@" ;;
    zoo) shift && zoo ZooBench "$@" ;;
    matrix) shift && on_engine drydock.matrix.MatrixBench "$@" ;;
    window) bench_window ;;
    start) shift && bench_start "$@" ;;
    redteam) shift && on_engine drydock.redteam.RedTeamBench "$@" ;;
    load) on_engine drydock.zoo.TenAtOnce ;;
    fuzz) shift && measured drydock.fuzz.Fuzzer "$@" ;;
    fuzz-guided) shift && bench_fuzz_guided "$@" ;;
    canary) measured drydock.redaction.CanaryFigures ;;
    logs) shift && bench_logs "$@" ;;
    idle) shift && bench_idle "$@" ;;
    redaction) measured drydock.redaction.RedactionBench ;;
    *) die "usage: packaging/bench.sh investigate [REPETITIONS] | zoo [FIXTURE...] | matrix [SEED] [CELLS] | window | start [REPETITIONS] |
redteam [ATTACK...] | load | fuzz [SECONDS] [READER...] | fuzz-guided SECONDS READER | canary | logs [LINES] | idle [CONTAINERS] [SECONDS] | redaction" ;;
esac
