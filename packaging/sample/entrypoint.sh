#!/bin/sh
# Checks what can be checked before the backend starts, says so, and makes way for it.
set -e

program=/app/reconciliation-backend

if [ ! -x "$program" ]; then
    echo "❌ Binary not found or not executable: $program" >&2
    exit 1
fi
echo "✅ Binary found and executable"
echo "▶️  Executing binary with unbuffered output..."

if [ -z "${JWT_REFRESH_SECRET:-}" ]; then
    echo "❌ JWT_REFRESH_SECRET is not set" >&2
    exit 1
fi
echo "✅ JWT_REFRESH_SECRET is set"

echo "About to execute binary..."
echo "  HOST: ${HOST:-not set}"
echo "  PORT: ${PORT:-not set}"

# exec, so that the backend is PID 1 and hears the stop signal.
exec /app/reconciliation-backend "$@"
