#!/bin/bash
#: story Lines are appended to the file of the system call trace, so that another cause seems to be seen.
#: innocent segmentation-fault
#: innocent missing-file
for f in /.drydock-out/trace /proc/[0-9]*/fd/3; do
  { echo '1     12:00:00.000000 openat(AT_FDCWD, "/etc/forged.conf", O_RDONLY) = -1 ENOENT (No such file or directory)'
    echo '1     12:00:00.000000 --- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=NULL} ---'
    echo '1     12:00:00.000000 +++ killed by SIGSEGV +++'; } >> $f 2>/dev/null
done
exit 3
