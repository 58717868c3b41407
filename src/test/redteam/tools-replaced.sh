#!/bin/bash
#: story The tools of Drydock are overwritten for later steps.
#: unreported reached: 42
mount -o remount,rw /.drydock 2>/dev/null
cp /bin/true /.drydock/strace 2>/dev/null && echo "reached: $((40 + 2))"
rm -rf /.drydock/lib 2>/dev/null && [ ! -e /.drydock/lib ] && echo "reached: $((40 + 2))"
exit 3
