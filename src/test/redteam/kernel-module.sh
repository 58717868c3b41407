#!/bin/bash
#: story A kernel module is loaded, with SYS_MODULE.
#: options --cap-add SYS_MODULE --cap-add SYS_RAWIO --cap-add SYS_BOOT
#: unreported reached: 42
#: report SYS_MODULE
grep -q '^CapEff:.*' /proc/self/status
caps=$((16#$(sed -n 's/^CapBnd:\t//p' /proc/self/status)))
[ $((caps >> 16 & 1)) = 1 ] && echo "reached: $((40 + 2))"
[ $((caps >> 17 & 1)) = 1 ] && echo "reached: $((40 + 2))"
[ $((caps >> 22 & 1)) = 1 ] && echo "reached: $((40 + 2))"
exit 3
