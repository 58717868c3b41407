#!/bin/sh
set -eu
echo "ticking every $TICK_SECONDS s for $TICK_NAME"
while :; do
    sleep "$TICK_SECONDS"
done
