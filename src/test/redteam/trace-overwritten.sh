#!/bin/bash
#: story The file of the system call trace is emptied and written anew.
#: innocent segmentation-fault
: > /.drydock-out/trace
{ echo '7     12:00:00.000000 execve("/attack", ["/attack"], 0x1) = 0'
  echo '7     12:00:00.000000 --- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=NULL} ---'
  echo '7     12:00:00.000000 +++ killed by SIGSEGV +++'; } > /.drydock-out/trace
exit 3
