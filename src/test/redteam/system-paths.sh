#!/bin/bash
#: story Masked paths of /proc are read through unconfined system paths.
#: options --security-opt systempaths=unconfined
#: unreported reached: 42
[ "$(wc -c </proc/timer_list)" -gt 0 ] && echo "reached: $((40 + 2))"
[ -w /proc/sysrq-trigger ] && echo > /proc/sys/kernel/domainname 2>/dev/null && echo "reached: $((40 + 2))"
exit 3
