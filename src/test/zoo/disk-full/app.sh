#!/bin/bash
set -e
echo "spool: allocating"
head -c 2000000 /dev/zero > /spool/journal
exec sleep infinity
