import socket

metrics = socket.create_server(("127.0.0.1", 9100))
print("metrics on 9100", flush=True)
api = socket.create_server(("127.0.0.1", 9100))
