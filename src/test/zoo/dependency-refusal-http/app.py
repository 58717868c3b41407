import http.server
import os
import threading
import urllib.request


class Stock(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(401)
        self.end_headers()

    def log_message(self, *args):
        pass


server = http.server.HTTPServer(("127.0.0.1", 8090), Stock)
threading.Thread(target=server.serve_forever, daemon=True).start()
print("asking for stock", flush=True)
request = urllib.request.Request("http://127.0.0.1:8090/stock")
request.add_header("Authorization", "Bearer " + os.environ["STOCK_API_TOKEN"])
urllib.request.urlopen(request)
