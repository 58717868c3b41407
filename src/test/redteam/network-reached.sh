#!/bin/bash
#: story The container asks for a network and the rights to change it.
#: options --network bridge --cap-add NET_ADMIN --cap-add NET_RAW
#: unreported reached: 42
[ "$(ls /sys/class/net | grep -vc '^lo$')" = 0 ] || echo "reached: $((40 + 2))"
[ "$(wc -l < /proc/net/route)" -le 1 ] || echo "reached: $((40 + 2))"
exit 3
