#!/bin/bash
set -e
echo "preparing"
mkdir -p /run/app
exec "$@"
