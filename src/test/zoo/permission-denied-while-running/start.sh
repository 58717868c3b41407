#!/bin/bash
(sleep 1; redis-cli set order 17; sleep 16; echo "counted the till") &
exec redis-server --dir /snapshots --save "1 1" --bind 127.0.0.1
