Catchpoint 1 (exec)
process 10 is executing new program: /app/guard

Catchpoint 1 (exec'd /app/guard), 0x00007f5cf67f6b70 in ?? () from /lib64/ld-linux-x86-64.so.2
drydock: follows this program
process 10
exe = '/app/guard'
Function "__libc_start_main" not defined.
Temporary breakpoint 2 (__libc_start_main) pending.
warning: Unable to find libthread_db matching inferior's thread library, thread debugging will not be available.

Temporary breakpoint 2, 0x00007f5cf6615280 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
drydock: is about to call main
Temporary breakpoint 3 at 0x55b6cd49e157

Temporary breakpoint 3, 0x000055b6cd49e157 in main ()
drydock: enters main
Breakpoint 4 at 0x7f5cf66c23e0
Breakpoint 5 at 0x7f5cf662d0b0
Breakpoint 6 at 0x7f5cf662ef60

Program received signal SIGSEGV, Segmentation fault.
0x000055b6cd49e16c in main ()
drydock: gets signal 11, address 0x8, code 1
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
      0x55b6cd49d000     0x55b6cd49e000     0x1000        0x0  r--p   /app/guard
      0x55b6cd49e000     0x55b6cd49f000     0x1000     0x1000  r-xp   /app/guard
      0x55b6cd49f000     0x55b6cd4a0000     0x1000     0x2000  r--p   /app/guard
      0x55b6cd4a0000     0x55b6cd4a1000     0x1000     0x2000  r--p   /app/guard
      0x55b6cd4a1000     0x55b6cd4a2000     0x1000     0x3000  rw-p   /app/guard
      0x7f5cf65eb000     0x7f5cf65ee000     0x3000        0x0  rw-p   
      0x7f5cf65ee000     0x7f5cf6614000    0x26000        0x0  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf6614000     0x7f5cf676a000   0x156000    0x26000  r-xp   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf676a000     0x7f5cf67bd000    0x53000   0x17c000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf67bd000     0x7f5cf67c1000     0x4000   0x1cf000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf67c1000     0x7f5cf67c3000     0x2000   0x1d3000  rw-p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf67c3000     0x7f5cf67d0000     0xd000        0x0  rw-p   
      0x7f5cf67d2000     0x7f5cf67d4000     0x2000        0x0  rw-p   
      0x7f5cf67d4000     0x7f5cf67d8000     0x4000        0x0  r--p   [vvar]
      0x7f5cf67d8000     0x7f5cf67da000     0x2000        0x0  r--p   [vvar_vclock]
      0x7f5cf67da000     0x7f5cf67dc000     0x2000        0x0  r-xp   [vdso]
      0x7f5cf67dc000     0x7f5cf67dd000     0x1000        0x0  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cf67dd000     0x7f5cf6803000    0x26000     0x1000  r-xp   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cf6803000     0x7f5cf680d000     0xa000    0x27000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cf680d000     0x7f5cf680f000     0x2000    0x31000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cf680f000     0x7f5cf6811000     0x2000    0x33000  rw-p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fff67a72000     0x7fff67a93000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  0x000055b6cd49e16c in main ()
drydock: holds 0 bytes in the buffer of stdout, unwritten

Breakpoint 4, 0x00007f5cf66c23e0 in _exit () from /lib/x86_64-linux-gnu/libc.so.6
drydock: leaves with status 3
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
      0x55b6cd49d000     0x55b6cd49e000     0x1000        0x0  r--p   /app/guard
      0x55b6cd49e000     0x55b6cd49f000     0x1000     0x1000  r-xp   /app/guard
      0x55b6cd49f000     0x55b6cd4a0000     0x1000     0x2000  r--p   /app/guard
      0x55b6cd4a0000     0x55b6cd4a1000     0x1000     0x2000  r--p   /app/guard
      0x55b6cd4a1000     0x55b6cd4a2000     0x1000     0x3000  rw-p   /app/guard
      0x7f5cf65eb000     0x7f5cf65ee000     0x3000        0x0  rw-p   
      0x7f5cf65ee000     0x7f5cf6614000    0x26000        0x0  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf6614000     0x7f5cf676a000   0x156000    0x26000  r-xp   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf676a000     0x7f5cf67bd000    0x53000   0x17c000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf67bd000     0x7f5cf67c1000     0x4000   0x1cf000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf67c1000     0x7f5cf67c3000     0x2000   0x1d3000  rw-p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cf67c3000     0x7f5cf67d0000     0xd000        0x0  rw-p   
      0x7f5cf67d2000     0x7f5cf67d4000     0x2000        0x0  rw-p   
      0x7f5cf67d4000     0x7f5cf67d8000     0x4000        0x0  r--p   [vvar]
      0x7f5cf67d8000     0x7f5cf67da000     0x2000        0x0  r--p   [vvar_vclock]
      0x7f5cf67da000     0x7f5cf67dc000     0x2000        0x0  r-xp   [vdso]
      0x7f5cf67dc000     0x7f5cf67dd000     0x1000        0x0  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cf67dd000     0x7f5cf6803000    0x26000     0x1000  r-xp   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cf6803000     0x7f5cf680d000     0xa000    0x27000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cf680d000     0x7f5cf680f000     0x2000    0x31000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cf680f000     0x7f5cf6811000     0x2000    0x33000  rw-p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fff67a72000     0x7fff67a93000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  0x00007f5cf66c23e0 in _exit () from /lib/x86_64-linux-gnu/libc.so.6
#1  0x000055b6cd49e157 in caught ()
#2  <signal handler called>
#3  0x000055b6cd49e16c in main ()
drydock: holds 0 bytes in the buffer of stdout, unwritten
[Inferior 1 (process 10) exited with code 03]