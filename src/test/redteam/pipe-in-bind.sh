#!/bin/bash
#: story A named pipe in a read-only bind mount, read by a service on the host, is written to.
#: options -v @HOST@/run:/run/service:ro
#: host mkdir run && mkfifo run/commands && { (timeout 120 cat run/commands > received) & echo $! > pids; }
#: reached grep -q written @HOST@/received
timeout 2 bash -c 'echo written > /run/service/commands'
exit 3
