import os

from feed import Feed

feed = Feed(os.environ["RATES_FEED"], int(os.environ["RATES_LIMIT"]))


def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [feed.name.encode()]
