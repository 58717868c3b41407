#!/bin/bash
#: story A system call that the default seccomp profile refuses is made without one.
#: options --security-opt seccomp=unconfined
#: unreported reached: 42
#: report seccomp
unshare --user --map-root-user true && echo "reached: $((40 + 2))"
exit 3
