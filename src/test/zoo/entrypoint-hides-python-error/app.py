print("sync: start", flush=True)
raise RuntimeError("upstream schema has changed")
