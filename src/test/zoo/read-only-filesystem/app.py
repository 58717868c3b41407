print("cache: preparing", flush=True)
with open("/var/cache/app.index", "w") as file:
    file.write("ready")
