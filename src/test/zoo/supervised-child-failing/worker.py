import pathlib
import sys
import time

attempts = pathlib.Path("/tmp/attempts")
attempt = len(attempts.read_text()) + 1 if attempts.exists() else 1
attempts.write_text("x" * attempt)
print(f"settling accounts, attempt {attempt}", flush=True)
time.sleep(1.2)
sys.exit(3)
