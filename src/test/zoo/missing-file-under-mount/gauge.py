import json
import time

with open("/etc/gauge/settings.json") as file:
    settings = json.load(file)
print("gauge: every", settings["interval"], "seconds")
while True:
    time.sleep(settings["interval"])
