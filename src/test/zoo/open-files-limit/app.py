print("indexing", flush=True)
files = [open("/etc/hostname") for _ in range(200)]
