#!/bin/bash
#: story Links and odd names in the files that are read without running.
#: image RUN ln -s /../../../..@HOST@/secret /app.conf && ln -s /loop /loop && printf 'x' > "/$(printf 'a\nb\033[2J')" && ln -s /proc/1/root@HOST@/secret /root.conf
#: unreported drydock-host-secret
#: host echo drydock-host-secret > secret
exec /app.conf /loop /root.conf
