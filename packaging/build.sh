# shellcheck shell=bash
# Builds Drydock if its sources are newer than the build, and starts it. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/jdk.sh"

# drydock_jar: prints the path of the built jar, or nothing.
drydock_jar() {
    local jar
    for jar in "$root"/target/drydock-*.jar; do
        if [ -e "$jar" ]; then
            printf '%s\n' "$jar"
        fi
    done
}

up_to_date() {
    local jar
    jar=$(drydock_jar)
    [ -n "$jar" ] && [ -d "$root/target/lib" ] &&
        [ -z "$(find "$root/src/main" "$root/pom.xml" "$root/.mvn" "$packaging/toolbox" -newer "$jar" -print 2>/dev/null | head -n 1)" ]
}

# The jar gets the start time of its build: files edited during the build are newer, so the next start builds again.
build() {
    local jar began
    up_to_date && return
    need_maven
    say "building"
    jar=$(drydock_jar)
    if [ -n "$jar" ] && [ "$root/pom.xml" -nt "$jar" ]; then
        rm -rf "$root/target/lib" "$root"/target/drydock-*.jar
    fi
    began=$(mktemp)
    # Maven resets the terminal's colours even if it has not set any.
    "$maven" -q -B -f "$root/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package </dev/null 2>&1 |
        sed $'s/\033\\[[0-9;]*m//g' >&2 ||
        { rm -f "$began"; die "the build failed; see the messages above."; }
    touch -r "$began" "$(drydock_jar)"
    rm -f "$began" "$(notes command)" "$(notes window)"
    say "creating the AOT caches for faster starts"
    rehearse report "$root/src/test/resources/zoo/sample.zip"
    rehearse_window
}

# notes command|window: prints the path of the AOT cache from a training run. With the cache, a start takes about half the time.
notes() { printf '%s\n' "$root/target/drydock-$1.aot"; }

# rehearse ARGUMENTS...: the training run of a command. It is optional: without an AOT cache, starts are only slower.
rehearse() {
    if "$JAVA_HOME/bin/java" -Xlog:disable "-XX:AOTCacheOutput=$(notes command).new" \
        --enable-native-access=ALL-UNNAMED -cp "$(drydock_jar):$root/target/lib/*" drydock.Main "$@" >/dev/null 2>&1; then
        mv "$(notes command).new" "$(notes command)"
    fi
}

# The window's training run, invisible and with a temporary home folder. It is part of the build, never of a start, and
# fails where the libraries that draw text are missing. Without the second compiler the cache has no profiles, with which
# that compiler would take a third of the processor time before the window is there.
rehearse_window() {
    local home fx
    home=$(mktemp -d)
    fx_options
    if env -u XDG_CONFIG_HOME -u XDG_DATA_HOME "$JAVA_HOME/bin/java" -Xlog:disable \
        "-XX:AOTCacheOutput=$(notes window).new" "${fx[@]}" -XX:TieredStopAtLevel=1 -Duser.home="$home" -Ddrydock.rehearsal=true \
        -Dglass.platform=Headless -Dprism.order=sw \
        -cp "$(drydock_jar):$root/target/lib/*" drydock.Main >/dev/null 2>&1; then
        mv "$(notes window).new" "$(notes window)"
    fi
    rm -rf "$home"
}

# fx_options: sets $fx. JavaFX consists of modules and prints a warning on the class path. A window is open for hours, so
# its heap stays small and is given back.
fx_options() {
    local jar path=
    for jar in "$root"/target/lib/javafx-*.jar; do path=$path${path:+:}$jar; done
    fx=(--module-path "$path" --add-modules javafx.controls "--enable-native-access=javafx.graphics,ALL-UNNAMED"
        -XX:+UseSerialGC -Xms48m -Xmx1g -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25)
}

# become_drydock ARGUMENTS...: replaces this process with Drydock, so that signals reach it. No cd, so that relative
# file names work.
become_drydock() {
    local options kind=command fx
    if [ $# = 0 ] || [ "$1" = --select ]; then
        kind=window
        fx_options
        options=("${fx[@]}")
    else
        # A command ends before the second compiler pays off; the window runs longer.
        options=(--enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1)
    fi
    # An AOT cache that does not match, such as one of another JVM, is ignored without a message.
    if [ -e "$(notes $kind)" ]; then
        options+=("-XX:AOTCache=$(notes $kind)" -Xlog:aot=off -Xlog:cds=off)
    fi
    exec "$JAVA_HOME/bin/java" "${options[@]}" -cp "$(drydock_jar):$root/target/lib/*" drydock.Main "$@"
}

drydock() { (become_drydock "$@"); }
