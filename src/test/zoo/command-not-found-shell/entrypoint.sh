#!/bin/sh
set -e
echo "waiting for migrations"
flyway migrate
exec sleep infinity
