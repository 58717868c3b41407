#!/bin/sh
set -e
echo "api starting"
exec sleep infinity
