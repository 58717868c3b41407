#!/bin/bash
#: story Links and odd names in the files that are read without running.
#: image RUN ln -s /../../../../tmp/drydock-redteam-secret /app.conf && ln -s /loop /loop && printf 'x' > "/$(printf 'a\nb\033[2J')" && ln -s /proc/1/root/tmp/drydock-redteam-secret /root.conf
#: unreported drydock-host-secret
#: host echo drydock-host-secret > /tmp/drydock-redteam-secret
exec /app.conf /loop /root.conf
