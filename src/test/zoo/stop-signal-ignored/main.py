import threading

print("up", flush=True)
threading.Event().wait()
