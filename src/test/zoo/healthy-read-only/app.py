import threading

try:
    open("/var/cache/app.index", "w")
except OSError as error:
    print("cache is off:", error, flush=True)
print("ready", flush=True)
threading.Event().wait()
