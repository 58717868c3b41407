#!/bin/sh
python3 /app/prepare.py
exec tail -f /dev/null
