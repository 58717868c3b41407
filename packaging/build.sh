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
    "$maven" -q -B -f "$root/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package </dev/null 2>&1 |
        sed $'s/\033\\[[0-9;]*m//g' >&2 ||
        { rm -f "$began"; die "the build failed."; }
    touch -r "$began" "$(drydock_jar)"
    rm -f "$began" "$(notes command)" "$(notes window)"
    rehearse report "$root/src/test/resources/zoo/sample.zip"
}

# notes command|window: the JVM's notes from a rehearsal, with which a start takes about half the time.
notes() { printf '%s\n' "$root/target/drydock-$1.aot"; }

# rehearse ARGUMENTS...: of a command. A favour: without its notes everything works, only later.
rehearse() {
    if "$JAVA_HOME/bin/java" -Xlog:disable "-XX:AOTCacheOutput=$(notes command).new" \
        --enable-native-access=ALL-UNNAMED -cp "$(drydock_jar):$root/target/lib/*" drydock.Main "$@" >/dev/null 2>&1; then
        mv "$(notes command).new" "$(notes command)"
    fi
}

# The window is rehearsed before it opens for the first time, where nobody sees it and with a home of its own.
rehearse_window() {
    local home
    if [ -e "$(notes window)" ]; then return; fi
    say "preparing quick starts"
    home=$(mktemp -d)
    fx_options
    if env -u XDG_CONFIG_HOME -u XDG_DATA_HOME "$JAVA_HOME/bin/java" -Xlog:disable \
        "-XX:AOTCacheOutput=$(notes window).new" "${fx[@]}" -Duser.home="$home" -Ddrydock.rehearsal=true \
        -Dglass.platform=Headless -Dprism.order=sw \
        -cp "$(drydock_jar):$root/target/lib/*" drydock.Main >/dev/null 2>&1; then
        mv "$(notes window).new" "$(notes window)"
    fi
    rm -rf "$home"
}

# fx_options: sets $fx. JavaFX is made of modules, and warns where it finds itself on the class path.
fx_options() {
    local jar path=
    for jar in "$root"/target/lib/javafx-*.jar; do path=$path${path:+:}$jar; done
    fx=(--module-path "$path" --add-modules javafx.controls "--enable-native-access=javafx.graphics,ALL-UNNAMED")
}

# become_drydock ARGUMENTS...: hands this process over to what was built, so that signals reach it. No cd, so that
# file names mean what they meant to the caller.
become_drydock() {
    local options kind=command fx
    if [ $# = 0 ] || [ "$1" = --select ]; then
        kind=window
        fx_options
        options=("${fx[@]}")
    else
        # A command is over before the second compiler has paid for itself; the window is not.
        options=(--enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1)
    fi
    # Notes that don't fit, such as those of another JVM, are passed over in silence.
    if [ -e "$(notes $kind)" ]; then
        options+=("-XX:AOTCache=$(notes $kind)" -Xlog:aot=off -Xlog:cds=off)
    fi
    exec "$JAVA_HOME/bin/java" "${options[@]}" -cp "$(drydock_jar):$root/target/lib/*" drydock.Main "$@"
}

drydock() { (become_drydock "$@"); }
