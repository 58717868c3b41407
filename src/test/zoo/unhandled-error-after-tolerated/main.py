import logging

logging.error("open /etc/app/extra.conf: no such file or directory")
logging.error("/var/cache/app: Permission denied, continuing without a cache")


def ratio(a, b):
    return a / b


print(ratio(1, 0))
