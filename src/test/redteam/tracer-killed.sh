#!/bin/bash
#: story The program kills and stops the process that traces it.
kill -STOP 1 $PPID
kill -KILL 1 $PPID
exit 3
