#!/bin/sh
set -e
echo "preparing data directory"
mkdir -p /var/lib/ledger/wal
exec sleep infinity
