# shellcheck shell=bash
# Builds Drydock when its sources are newer than what is built, and starts it. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/jdk.sh"

# drydock_jar: prints the path of what was built, or nothing.
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

# The jar gets the time at which its build began: what was edited meanwhile is newer, and built next time.
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
    # Maven resets the terminal's colours even where it has set none.
    mvn -q -B -f "$root/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package </dev/null 2>&1 |
        sed $'s/\033\\[[0-9;]*m//g' >&2 ||
        { rm -f "$began"; die "the build failed."; }
    touch -r "$began" "$(drydock_jar)"
    rm -f "$began" "$(notes)"
    rehearse report "$root/src/test/resources/zoo/sample"
}

# The JVM's notes from a rehearsal, with which a command starts in about half the time.
notes() { printf '%s\n' "$root/target/drydock.aot"; }

# rehearse ARGUMENTS...: a favour: without its notes everything works, only later.
rehearse() {
    if "$JAVA_HOME/bin/java" -Xlog:disable "-XX:AOTCacheOutput=$(notes).new" --enable-native-access=ALL-UNNAMED \
        -cp "$(drydock_jar):$root/target/lib/*" drydock.Main "$@" >/dev/null 2>&1; then
        mv "$(notes).new" "$(notes)"
    fi
}

# become_drydock ARGUMENTS...: hands this process over to what was built, so that signals reach it. No cd, so that
# file names mean what they meant to the caller.
become_drydock() {
    local options=(--enable-native-access=ALL-UNNAMED)
    # Notes that don't fit, such as those of another JVM, are passed over in silence.
    if [ -e "$(notes)" ]; then
        options+=("-XX:AOTCache=$(notes)" -Xlog:aot=off -Xlog:cds=off)
    fi
    # A command is over before the second compiler has paid for itself; the window is not.
    if [ $# -gt 0 ] && [ "$1" != --select ]; then
        options+=(-XX:TieredStopAtLevel=1)
    fi
    exec "$JAVA_HOME/bin/java" "${options[@]}" -cp "$(drydock_jar):$root/target/lib/*" drydock.Main "$@"
}

drydock() { (become_drydock "$@"); }
