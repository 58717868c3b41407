#!/bin/bash
#: story All memory is allocated, also in /dev/shm and a tmpfs without a limit.
#: options --tmpfs /scratch --shm-size 16g
head -c 8G /dev/zero > /scratch/filled &
head -c 8G /dev/zero > /dev/shm/filled &
perl -e 'push @all, "x" x 10000000 while 1'
exit 3
