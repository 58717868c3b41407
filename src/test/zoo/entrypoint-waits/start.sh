#!/bin/sh
set -e
round=0
until [ -f "${MARKER:-/run/migrated}" ]; do
    round=$((round + 1))
    [ "$round" != 11 ] || echo "round 11"
    sleep 1
done
exec tac /etc/hostname
