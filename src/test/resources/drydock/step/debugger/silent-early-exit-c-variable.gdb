Catchpoint 1 (exec)
process 10 is executing new program: /app/consumer

Catchpoint 1 (exec'd /app/consumer), 0x00007fe4f5327b70 in ?? () from /lib64/ld-linux-x86-64.so.2
drydock: follows this program
process 10
exe = '/app/consumer'
Function "__libc_start_main" not defined.
Temporary breakpoint 2 (__libc_start_main) pending.
warning: Unable to find libthread_db matching inferior's thread library, thread debugging will not be available.

Temporary breakpoint 2, 0x00007fe4f5146280 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
drydock: is about to call main
Temporary breakpoint 3 at 0x557177cc7080

Temporary breakpoint 3, 0x0000557177cc7080 in ?? ()
drydock: enters main
Breakpoint 4 at 0x7fe4f51f33e0
Breakpoint 5 at 0x7fe4f515e0b0
Breakpoint 6 at 0x7fe4f515ff60
drydock: looks up the variable 0x557177cc8004 "QUEUE_NAME" for 0x557177cc7090
Temporary breakpoint 7 at 0x557177cc7090
drydock: finds it unset

Breakpoint 4, 0x00007fe4f51f33e0 in _exit () from /lib/x86_64-linux-gnu/libc.so.6
drydock: leaves with status 0
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
      0x557177cc6000     0x557177cc7000     0x1000        0x0  r--p   /app/consumer
      0x557177cc7000     0x557177cc8000     0x1000     0x1000  r-xp   /app/consumer
      0x557177cc8000     0x557177cc9000     0x1000     0x2000  r--p   /app/consumer
      0x557177cc9000     0x557177cca000     0x1000     0x2000  r--p   /app/consumer
      0x557177cca000     0x557177ccb000     0x1000     0x3000  rw-p   /app/consumer
      0x7fe4f511c000     0x7fe4f511f000     0x3000        0x0  rw-p   
      0x7fe4f511f000     0x7fe4f5145000    0x26000        0x0  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fe4f5145000     0x7fe4f529b000   0x156000    0x26000  r-xp   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fe4f529b000     0x7fe4f52ee000    0x53000   0x17c000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fe4f52ee000     0x7fe4f52f2000     0x4000   0x1cf000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fe4f52f2000     0x7fe4f52f4000     0x2000   0x1d3000  rw-p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fe4f52f4000     0x7fe4f5301000     0xd000        0x0  rw-p   
      0x7fe4f5303000     0x7fe4f5305000     0x2000        0x0  rw-p   
      0x7fe4f5305000     0x7fe4f5309000     0x4000        0x0  r--p   [vvar]
      0x7fe4f5309000     0x7fe4f530b000     0x2000        0x0  r--p   [vvar_vclock]
      0x7fe4f530b000     0x7fe4f530d000     0x2000        0x0  r-xp   [vdso]
      0x7fe4f530d000     0x7fe4f530e000     0x1000        0x0  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fe4f530e000     0x7fe4f5334000    0x26000     0x1000  r-xp   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fe4f5334000     0x7fe4f533e000     0xa000    0x27000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fe4f533e000     0x7fe4f5340000     0x2000    0x31000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fe4f5340000     0x7fe4f5342000     0x2000    0x33000  rw-p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7ffdcca57000     0x7ffdcca78000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  0x00007fe4f51f33e0 in _exit () from /lib/x86_64-linux-gnu/libc.so.6
#1  0x00007fe4f515d522 in ?? () from /lib/x86_64-linux-gnu/libc.so.6
#2  0x00007fe4f515d69a in exit () from /lib/x86_64-linux-gnu/libc.so.6
#3  0x00007fe4f5146251 in ?? () from /lib/x86_64-linux-gnu/libc.so.6
#4  0x00007fe4f5146305 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
#5  0x0000557177cc70f1 in ?? ()
drydock: holds 0 bytes in the buffer of stdout, unwritten
[Inferior 1 (process 10) exited normally]