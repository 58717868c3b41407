#!/bin/bash
#: story Another file system, mounted below a read-only bind mount on the host, is written to.
#: options -v @HOST@/data:/data
#: host mkdir -p data/disk && mount -t tmpfs none data/disk && echo @HOST@/data/disk > mounts
#: reached test -e @HOST@/data/disk/written
echo written > /data/disk/written
exit 3
