#!/bin/bash
python3 /app/app.py 2>&1 | tee /tmp/app.log
echo "sync finished"
