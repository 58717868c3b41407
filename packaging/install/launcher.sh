#!/bin/sh
# Starts Drydock with its own Java runtime: the window, or the command line if there are arguments.
self=$(readlink -f "$0")
home=${self%/bin/*}
case ${1:-} in
    '' | --select | --open)
        kind=window
        set -- -Xms48m -Xmx1g -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 drydock.Main "$@"
        ;;
    *)
        kind="command"
        # A command ends before the second compiler pays off.
        set -- -XX:TieredStopAtLevel=1 drydock.Main "$@"
        ;;
esac
exec "$home/runtime/bin/java" -XX:+UseSerialGC "-XX:AOTCache=$home/app/$kind.aot" -Xlog:aot=off -Xlog:cds=off \
    --enable-native-access=ALL-UNNAMED,javafx.graphics "-Ddrydock.toolbox=$home/toolbox" \
    -cp "@CLASSPATH@" "$@"
