import socket

socket.create_server(("10.99.99.99", 8080))
