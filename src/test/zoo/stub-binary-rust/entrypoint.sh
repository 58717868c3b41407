#!/bin/sh
set -e
echo "ledger-api container starting"
if [ -x /app/ledger-api ]; then
    echo "binary found"
fi
echo "LISTEN=${LISTEN:-127.0.0.1:8080}"
exec /app/ledger-api "$@"
