#!/bin/bash
set -e
echo "agent entrypoint"
exec /opt/agent/bin/agent "$@"
