import threading

for line in (
    "INFO  error reporting enabled, 0 errors since last start",
    "WARN  /etc/optional.conf: No such file or directory, using defaults",
    "ERROR retrying: connection refused (attempt 1)",
    "INFO  connected; permission denied for user guest is expected in tests",
    "Traceback (most recent call last): is printed here on purpose",
    "INFO  ready",
):
    print(line, flush=True)
threading.Event().wait()
