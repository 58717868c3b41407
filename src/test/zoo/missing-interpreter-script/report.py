#!/usr/bin/python3
import time

print("report service ready", flush=True)
while True:
    time.sleep(60)
