# shellcheck shell=bash
# Makes a folder with everything that an installed Drydock needs. To be sourced by package.sh.
# shellcheck disable=SC2154 # root, packaging and maven are set by what package.sh sources

# What Drydock's own code and its libraries use; JavaFX brings java.desktop.
MODULES=java.base,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml
MODULES=$MODULES,jdk.unsupported,javafx.base,javafx.graphics,javafx.controls

# shellcheck disable=SC2034 # used by package.sh
window_options=(-XX:+UseSerialGC -Xms48m -Xmx1g -XX:MinHeapFreeRatio=10
    -XX:MaxHeapFreeRatio=25 "--enable-native-access=ALL-UNNAMED,javafx.graphics" -Xlog:aot=off -Xlog:cds=off)

# project_version: prints the version without a suffix that marks unfinished ones.
project_version() { sed -n 's/^  <version>\([^<-]*\).*/\1/p' "$root/pom.xml" | head -n 1; }

# The time in all files, so that equal inputs give equal packages: in seconds, and as `touch -t` takes it.
output_time() { sed -n 's/.*<project.build.outputTimestamp>\(.*\)Z<.*/\1/p' "$root/pom.xml"; }
source_date() { date -u -d "$(output_time)Z" +%s; }
set_times() { find "$1" -exec env TZ=UTC0 touch -h -t "$(output_time | sed 's/[-T]//g; s/:\([0-9]*\):/\1./')" {} +; }

# What a program of this system takes as a path: on Windows, the scripts run in a shell with other paths.
native() { if command -v cygpath >/dev/null 2>&1; then cygpath -m "$1"; else printf '%s' "$1"; fi; }

sha256() { if command -v sha256sum >/dev/null 2>&1; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

out=$(native "$root/target/package")
image=$out/drydock

build_image() {
    version=$(project_version)
    rm -rf "$out"
    mkdir -p "$image/app" "$image/bin" "$image/toolbox"
    build
    say "creating the Java runtime"
    make_runtime
    copy_libraries
    write_launcher
    set_times "$image"
    add_toolbox
    say "creating the AOT caches"
    train window
    train command
    write_sbom
}

# JavaFX is linked into the runtime. Its native libraries become files there: packed in a module, they would be copied
# to the user's home at each first start.
make_runtime() {
    local jar modules=$out/modules native=$out/native
    mkdir -p "$modules" "$native"
    for jar in "$root"/target/lib/javafx-*-*-*.jar; do
        (cd "$native" && "$JAVA_HOME/bin/jar" --extract --file "$jar")
        repack --without-natives "$jar" "$modules/$(basename "$jar")"
    done
    "$JAVA_HOME/bin/jlink" --module-path "$modules" --add-modules "$MODULES" --output "$image/runtime" \
        --strip-debug --no-header-files --no-man-pages --compress zip-0
    find "$native" \( -name '*.so' -o -name '*.dylib' \) -exec cp {} "$image/runtime/lib/" \;
    find "$native" -name '*.dll' -exec cp {} "$image/runtime/bin/" \;
    rm -rf "$modules" "$native"
}

# repack [--without-natives] FROM TO
repack() {
    [ -e "$out/tools/Repack.class" ] || "$JAVA_HOME/bin/javac" -d "$out/tools" "$packaging/install/Repack.java"
    "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$out/tools" Repack "$@"
}

copy_libraries() {
    local jar
    repack "$(drydock_jar)" "$image/app/drydock.jar"
    for jar in "$root"/target/lib/*.jar; do
        case $(basename "$jar") in
            javafx-* | error_prone_annotations-* | j2objc-annotations-* | listenablefuture-9999*) ;;
            *) repack "$jar" "$image/app/$(basename "$jar")" ;;
        esac
    done
}

# class_path PREFIX: the order is part of an AOT cache.
class_path() {
    local jar separator=:
    if command -v cygpath >/dev/null 2>&1; then separator=';'; fi
    printf '%s/app/drydock.jar' "$1"
    (cd "$image/app" && printf '%s\n' *.jar) | LC_ALL=C sort | while read -r jar; do
        [ "$jar" = drydock.jar ] || printf '%s%s/app/%s' "$separator" "$1" "$jar"
    done
}

write_launcher() {
    # shellcheck disable=SC2016 # $home is for the launcher
    sed "s|@CLASSPATH@|$(class_path '$home')|" "$packaging/install/launcher.sh" >"$image/bin/drydock"
    chmod 755 "$image/bin/drydock"
}

# The toolbox of an engine's architecture, so that the user's engine needs no network.
add_toolbox() {
    local name file
    [ "$toolbox" != none ] || return 0
    name=$(toolbox_name)
    if [ -n "$toolbox" ]; then
        file=$toolbox
    else
        need_engine
        need_base_image
        file=$out/toolbox.tar
        say "exporting the toolbox"
        "$image/bin/drydock" toolbox build
        "$image/bin/drydock" toolbox export "$file" >/dev/null
    fi
    case $file in
        *.gz) cp "$file" "$image/toolbox/$name" ;;
        *) gzip -9 -n <"$file" >"$image/toolbox/$name" ;;
    esac
    [ -n "$toolbox" ] || rm -f "$file"
}

# The version of the toolbox is a checksum of its Dockerfile.
toolbox_name() {
    local architecture=amd64
    case $(uname -m) in aarch64 | arm64) architecture=arm64 ;; esac
    printf 'drydock-toolbox-%s-%s.tar.gz' "$(sha256 "$packaging/toolbox/Dockerfile" | cut -c 1-12)" "$architecture"
}

# train window|command: a training run with the runtime and the files that are installed, and with the launcher's options.
train() {
    local home status=0
    home=$(native "$(mktemp -d)")
    if [ "$1" = window ]; then
        install_text_libraries
        training_run window "$home" -Ddrydock.rehearsal=true -Dglass.platform=Headless -Dprism.order=sw drydock.Main ||
            status=1
    else
        train_command "$home" || status=1
    fi
    rm -rf "$home"
    if [ "$status" != 0 ] || [ ! -s "$image/app/$1.aot" ]; then die "the AOT cache of the $1 could not be created."; fi
    set_times "$image/app/$1.aot"
}

# training_run KIND HOME OPTION... CLASS ARGUMENT...
# Without the second compiler, also for the window: see rehearse_window in build.sh.
training_run() {
    local kind=$1 home=$2
    shift 2
    env -u XDG_CONFIG_HOME -u XDG_DATA_HOME "$image/runtime/bin/java" -Xlog:disable \
        "-XX:AOTCacheOutput=$image/app/$kind.aot" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Duser.home=$home" \
        --enable-native-access=ALL-UNNAMED,javafx.graphics "-Ddrydock.toolbox=$image/toolbox" \
        -cp "$(class_path "$image")" "$@" >/dev/null 2>&1
}

# With an engine, a whole investigation is the better training.
train_command() {
    local container=drydock-training
    if [ "$toolbox" != none ] && engine_answers; then
        docker rm -f "$container" >/dev/null 2>&1 || true
        docker run --name "$container" --label drydock.test=training --network none \
            "drydock-toolbox:$(toolbox_name | cut -d - -f 3)" /.drydock/busybox sh -c 'echo failed >&2; exit 3' \
            >/dev/null 2>&1 || true
        training_run command "$1" drydock.Main investigate "$container" -o "$1/report.md" || {
            docker rm -f "$container" >/dev/null 2>&1
            return 1
        }
        docker rm -f "$container" >/dev/null 2>&1
    else
        training_run command "$1" drydock.Main report
    fi
}

# The components of the program, with their licences and checksums.
write_sbom() {
    "$maven" -q -B -f "$root/pom.xml" cyclonedx:makeBom -DoutputName=sbom </dev/null >&2 ||
        die "the list of components could not be written; see the messages above."
    cp "$root/target/sbom.json" "$out/drydock-$version.cdx.json"
}
