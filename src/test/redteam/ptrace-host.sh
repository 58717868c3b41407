#!/bin/bash
#: story Another process of the host is read with SYS_PTRACE.
#: options --cap-add SYS_PTRACE --pid host
#: unreported reached: 42
for pid in $(ls /proc | grep -E '^[0-9]+$'); do
  [ "$(cat /proc/$pid/comm 2>/dev/null)" = dockerd ] && head -c 1 /proc/$pid/maps && echo "reached: $((40 + 2))"
done
exit 3
