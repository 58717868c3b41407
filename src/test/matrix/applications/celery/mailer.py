import configparser
import os

from celery import Celery

settings = configparser.ConfigParser()
with open("/etc/mailer/mailer.ini") as file:
    settings.read_file(file)
retries = settings.getint("mailer", "retries")
template = os.environ["MAIL_TEMPLATE"]
batch = int(os.environ["MAIL_BATCH"])
with open("/var/lib/mailer/outbox", "a") as outbox:
    outbox.write("started\n")

app = Celery("mailer", broker=os.environ["BROKER_URL"])
app.conf.broker_connection_retry = False
app.conf.broker_connection_timeout = 3


@app.task
def send(address):
    return f"{template} to {address}"
