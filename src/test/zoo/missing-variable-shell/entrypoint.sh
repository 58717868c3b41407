#!/bin/sh
set -eu
echo "queue entrypoint"
: "${BROKER_URL:?must point to the broker}"
exec sleep infinity
