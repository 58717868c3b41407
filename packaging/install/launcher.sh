#!/bin/sh
# Starts Drydock with its own Java runtime: the window, or the command line if there are arguments.
self=$(readlink -f "$0")
home=${self%/bin/*}
case ${1:-} in
    '' | --select | --open)
        kind=window
        set -- -XX:+UseSerialGC drydock.Main "$@"
        ;;
    *)
        # A command ends before the second compiler pays off.
        kind="command"
        set -- -XX:+UseSerialGC -XX:TieredStopAtLevel=1 drydock.Main "$@"
        ;;
esac
exec "$home/runtime/bin/java" "-XX:AOTCache=$home/app/$kind.aot" -Xlog:aot=off -Xlog:cds=off \
    --enable-native-access=ALL-UNNAMED,javafx.graphics "-Ddrydock.toolbox=$home/toolbox" \
    -cp "@CLASSPATH@" "$@"
