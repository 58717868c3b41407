import sys
import urllib.request

try:
    urllib.request.urlopen("http://127.0.0.1:8000/healthz", timeout=1)
except OSError as error:
    print("unhealthy:", error)
    sys.exit(1)
