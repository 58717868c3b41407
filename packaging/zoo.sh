# shellcheck shell=bash
# Runs a Java program from the tests on this machine's engine. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/jdk.sh"
. "$(dirname "${BASH_SOURCE[0]}")/engine.sh"

# zoo CLASS [FIXTURE...]: on the zoo, the containers in src/test/zoo.
zoo() {
    local class=$1
    shift
    on_engine "drydock.zoo.$class" "$@"
}

# on_engine CLASS [ARGUMENT...]
on_engine() {
    local class=$1 path=$root/target/test.classpath
    shift
    need_jdk
    need_maven
    need_engine
    need_base_image
    say "building"
    "$maven" -q -B -f "$root/pom.xml" -Dspotless.check.skip=true test-compile \
        dependency:build-classpath -Dmdep.outputFile="$path" -Dmdep.includeScope=test </dev/null >&2 ||
        die "the build failed; see the messages above."
    (cd "$root" && "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
        -cp "target/test-classes:target/classes:$(cat "$path")" "$class" "$@")
}
