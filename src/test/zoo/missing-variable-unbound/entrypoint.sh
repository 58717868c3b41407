#!/bin/bash
set -euo pipefail
echo "exporter: region ${REGION}"
exec sleep infinity
