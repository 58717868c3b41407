#!/bin/bash
#: story The host's processes are seen and signalled through shared namespaces.
#: options --pid host --ipc host --uts host
#: unreported reached: 42
[ "$(ls -d /proc/[0-9]* | wc -l)" -gt 40 ] && echo "reached: $((40 + 2))"
hostname drydock-redteam 2>/dev/null
exit 3
