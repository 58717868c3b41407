#!/bin/bash
#: story A process leaves its session and goes on after the main one has ended.
setsid bash -c 'trap "" TERM HUP INT; while :; do sleep 1; done' >/dev/null 2>&1 &
exit 3
