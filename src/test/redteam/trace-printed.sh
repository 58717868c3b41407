#!/bin/bash
#: story The program prints what the tracer would write.
#: start once
#: innocent segmentation-fault
#: innocent missing-file
echo '1     12:00:00.000000 openat(AT_FDCWD, "/etc/forged.conf", O_RDONLY) = -1 ENOENT (No such file or directory)' >&2
echo '1     12:00:00.000000 --- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=NULL} ---' >&2
echo '1     12:00:00.000000 +++ killed by SIGSEGV +++' >&2
exit 3
