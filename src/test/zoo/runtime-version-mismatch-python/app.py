import time

print "poller: starting"
while True:
    time.sleep(60)
