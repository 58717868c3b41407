import os

import redis
from flask import Flask

import storage

app = Flask(__name__)
author = os.environ["NOTES_AUTHOR"]
port = int(os.environ["NOTES_PORT"])
notes = storage.load("/etc/notes/notes.toml")
cache = redis.Redis(
    host=os.environ["NOTES_CACHE_HOST"],
    port=6379,
    password="tide-and-gale-7",
    socket_connect_timeout=3,
)
cache.ping()


@app.route("/health")
def health():
    return {"author": author, "room": notes.max_notes}


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=port)
