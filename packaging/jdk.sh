# shellcheck shell=bash
# Finds a JDK 25 and Maven, which build and run Drydock. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/system.sh"

# Directories that may contain a JDK; JAVA_HOME comes first.
jdk_candidates() {
    printf '%s\n' "${JAVA_HOME:-}"
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v 25 2>/dev/null || true
    fi
    printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/jdk* /opt/java/* /opt/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
    if command -v javac >/dev/null 2>&1; then
        dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
    fi
}

# find_jdk: prints the first JDK 25. A newer one can run Drydock, but adds warnings to the build.
find_jdk() {
    local candidate
    while read -r candidate; do
        if [ -x "$candidate/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$candidate/release"; then
            printf '%s\n' "$candidate"
            return
        fi
    done < <(jdk_candidates)
    return 1
}

install_jdk() {
    local package
    can_install || return 1
    apt_get update >/dev/null 2>&1 || true
    for package in temurin-25-jdk openjdk-25-jdk; do
        if available "$package"; then
            install_packages "$package"
            return
        fi
    done
    return 1
}

# need_jdk: sets and exports JAVA_HOME, or exits with a message that says what to install.
need_jdk() {
    local home
    home=$(find_jdk) || { install_jdk && home=$(find_jdk); } ||
        die "no JDK 25 found; install one, for example from https://adoptium.net, or set JAVA_HOME to it."
    export JAVA_HOME=$home
}

# Hides warnings of JDK 25 about Maven's own libraries.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"

# The Maven wrapper downloads the Maven that .mvn/wrapper names, once per user. It compares a checksum of the .zip file,
# and can unpack that file only with unzip.
wrapper_works() { command -v unzip >/dev/null 2>&1 && within 300 "$packaging/mvnw" -v </dev/null >/dev/null; }

# need_maven: sets $maven to the command that runs Maven, or exits with a message that says what to install.
# shellcheck disable=SC2034 # used by scripts that source this file
need_maven() {
    maven=mvn
    command -v mvn >/dev/null 2>&1 && return
    if wrapper_works; then
        maven=$packaging/mvnw
        return
    fi
    if can_install && install_packages maven; then
        return
    fi
    die "needs Maven 3.8 or newer; install it from https://maven.apache.org, or install unzip so that packaging/mvnw can fetch it."
}
