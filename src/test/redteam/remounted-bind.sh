#!/bin/bash
#: story A read-only bind mount is mounted again for writing (SYS_ADMIN).
#: options --cap-add SYS_ADMIN --security-opt apparmor=unconfined -v @HOST@:/data
#: host echo kept > kept
#: reached test -e @HOST@/written
#: report SYS_ADMIN
mount -o remount,rw,bind /data && echo written > /data/written
exit 3
