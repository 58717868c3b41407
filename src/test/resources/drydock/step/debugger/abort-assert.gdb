Catchpoint 1 (exec)
process 10 is executing new program: /app/codec

Catchpoint 1 (exec'd /app/codec), 0x00007f57fb3b7b70 in ?? () from /lib64/ld-linux-x86-64.so.2
drydock: follows this program
process 10
exe = '/app/codec'
Function "__libc_start_main" not defined.
Temporary breakpoint 2 (__libc_start_main) pending.
warning: Unable to find libthread_db matching inferior's thread library, thread debugging will not be available.

Temporary breakpoint 2, 0x00007f57fb1d6280 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
drydock: is about to call main
Temporary breakpoint 3 at 0x55d66c098159

Temporary breakpoint 3, 0x000055d66c098159 in main ()
drydock: enters main
Breakpoint 4 at 0x7f57fb2833e0
Breakpoint 5 at 0x7f57fb1ee0b0
Breakpoint 6 at 0x7f57fb1eff60

Program received signal SIGABRT, Aborted.
0x00007f57fb239eec in ?? () from /lib/x86_64-linux-gnu/libc.so.6
drydock: gets signal 6, address 0xa, code -6
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
      0x55d66c097000     0x55d66c098000     0x1000        0x0  r--p   /app/codec
      0x55d66c098000     0x55d66c099000     0x1000     0x1000  r-xp   /app/codec
      0x55d66c099000     0x55d66c09a000     0x1000     0x2000  r--p   /app/codec
      0x55d66c09a000     0x55d66c09b000     0x1000     0x2000  r--p   /app/codec
      0x55d66c09b000     0x55d66c09c000     0x1000     0x3000  rw-p   /app/codec
      0x55d67cdc1000     0x55d67cde2000    0x21000        0x0  rw-p   [heap]
      0x7f57fb1ac000     0x7f57fb1af000     0x3000        0x0  rw-p   
      0x7f57fb1af000     0x7f57fb1d5000    0x26000        0x0  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f57fb1d5000     0x7f57fb32b000   0x156000    0x26000  r-xp   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f57fb32b000     0x7f57fb37e000    0x53000   0x17c000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f57fb37e000     0x7f57fb382000     0x4000   0x1cf000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f57fb382000     0x7f57fb384000     0x2000   0x1d3000  rw-p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f57fb384000     0x7f57fb391000     0xd000        0x0  rw-p   
      0x7f57fb392000     0x7f57fb395000     0x3000        0x0  rw-p   
      0x7f57fb395000     0x7f57fb399000     0x4000        0x0  r--p   [vvar]
      0x7f57fb399000     0x7f57fb39b000     0x2000        0x0  r--p   [vvar_vclock]
      0x7f57fb39b000     0x7f57fb39d000     0x2000        0x0  r-xp   [vdso]
      0x7f57fb39d000     0x7f57fb39e000     0x1000        0x0  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f57fb39e000     0x7f57fb3c4000    0x26000     0x1000  r-xp   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f57fb3c4000     0x7f57fb3ce000     0xa000    0x27000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f57fb3ce000     0x7f57fb3d0000     0x2000    0x31000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f57fb3d0000     0x7f57fb3d2000     0x2000    0x33000  rw-p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7ffcf81ef000     0x7ffcf8210000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  0x00007f57fb239eec in ?? () from /lib/x86_64-linux-gnu/libc.so.6
#1  0x00007f57fb1eafb2 in raise () from /lib/x86_64-linux-gnu/libc.so.6
#2  0x00007f57fb1d5472 in abort () from /lib/x86_64-linux-gnu/libc.so.6
#3  0x00007f57fb1d5395 in ?? () from /lib/x86_64-linux-gnu/libc.so.6
#4  0x00007f57fb1e3ec2 in __assert_fail () from /lib/x86_64-linux-gnu/libc.so.6
#5  0x000055d66c09819f in main ()
drydock: holds 0 bytes in the buffer of stdout, unwritten

Program terminated with signal SIGABRT, Aborted.
The program no longer exists.
