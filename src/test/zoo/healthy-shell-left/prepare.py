print("workspace ready", flush=True)
