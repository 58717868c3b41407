import os
import socket

host, port = os.environ["DB_HOST"], int(os.environ["DB_PORT"])
print(f"connecting to {host}:{port}", flush=True)
socket.create_connection((host, port), timeout=2)
