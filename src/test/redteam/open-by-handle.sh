#!/bin/bash
#: story Files of the host are opened by handle past a bind mount (DAC_READ_SEARCH).
#: options --cap-add DAC_READ_SEARCH -v @HOST@/data:/data
#: host mkdir data; echo drydock-host-secret > outside
#: unreported reached: 42
#: report DAC_READ_SEARCH
# The root folder of an ext4 file system has inode 2; 304 is open_by_handle_at.
perl -e 'open D, "</data"; $h = pack("I i a8", 8, 1, pack("L L", 2, 0)); $r = syscall(304, fileno(D), $h, 65536); print $r < 0 ? "refused: $!\n" : "reached: " . (40 + 2) . "\n"'
exit 3
