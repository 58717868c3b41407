#!/bin/sh
echo "starting"
sleep infinity &
exec python3 -u -m http.server 8000
