#!/usr/bin/env python3
import time
print("poller up", flush=True)
time.sleep(1e6)
