#!/bin/sh
echo "starting as $(id -u)"
exec /opt/gateway
