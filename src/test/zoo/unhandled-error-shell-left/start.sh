#!/bin/sh
python3 /app/ledger.py &
tail -f /dev/null
