#!/bin/sh
if [ -e /run/broker.pid ]; then
    echo "broker: already running? /run/broker.pid exists" >&2
    exit 1
fi
echo $$ > /run/broker.pid
echo "broker: started"
kill -KILL $$
exit 1
