#!/bin/bash
#: story The container asks to switch the daemon's no-new-privileges off.
#: options --security-opt no-new-privileges=false --user 1234
exec su -c id
