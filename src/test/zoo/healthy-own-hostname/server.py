import socket
import threading

name = socket.gethostname()
print("address of", name, "found" if socket.gethostbyname(name) else "empty", flush=True)
threading.Event().wait()
