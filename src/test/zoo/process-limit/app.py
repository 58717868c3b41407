import subprocess

print("pool: starting workers", flush=True)
workers = [subprocess.Popen(["sleep", "60"]) for _ in range(20)]
