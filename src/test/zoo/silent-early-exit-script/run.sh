#!/bin/bash
set -e
echo "checking the volume"
if [ ! -w /srv/files ]; then
  exit 3
fi
exec busybox httpd -f -p 8080 -h /srv/files
