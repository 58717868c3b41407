import json

print("gateway: reading settings", flush=True)
with open("/etc/gateway/settings.json") as file:
    settings = json.load(file)
print(settings)
