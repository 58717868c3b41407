import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
for client in ("10.0.0.7", "10.0.0.8", "10.0.0.9"):
    logging.error("authentication failed for client %s: wrong password", client)
sessions = {"10.0.0.4": "open"}
print(sessions["10.0.0.7"])
