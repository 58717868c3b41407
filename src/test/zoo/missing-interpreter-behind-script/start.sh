#!/bin/bash
echo "preparing gateway"
exec /opt/gateway/gateway --listen 8080
