import os

readable, writable = os.pipe()
os.set_blocking(readable, False)
print("relay: looking for work", flush=True)
os.read(readable, 1)
