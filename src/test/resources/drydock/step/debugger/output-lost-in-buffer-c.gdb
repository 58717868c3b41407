Catchpoint 1 (exec)
process 10 is executing new program: /usr/bin/ledger

Catchpoint 1 (exec'd /usr/bin/ledger), 0x00007f5cb64c6b70 in ?? () from /lib64/ld-linux-x86-64.so.2
drydock: follows this program
process 10
exe = '/usr/bin/ledger'
Function "__libc_start_main" not defined.
Temporary breakpoint 2 (__libc_start_main) pending.
warning: Unable to find libthread_db matching inferior's thread library, thread debugging will not be available.

Temporary breakpoint 2, 0x00007f5cb62e5280 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
drydock: is about to call main
Temporary breakpoint 3 at 0x561ecfdfd060

Temporary breakpoint 3, 0x0000561ecfdfd060 in main ()
drydock: enters main
Breakpoint 4 at 0x7f5cb63923e0
Breakpoint 5 at 0x7f5cb62fd0b0
Breakpoint 6 at 0x7f5cb62fef60

Breakpoint 4, 0x00007f5cb63923e0 in _exit () from /lib/x86_64-linux-gnu/libc.so.6
drydock: leaves with status 1
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
      0x561ecfdfc000     0x561ecfdfd000     0x1000        0x0  r--p   /usr/bin/ledger
      0x561ecfdfd000     0x561ecfdfe000     0x1000     0x1000  r-xp   /usr/bin/ledger
      0x561ecfdfe000     0x561ecfdff000     0x1000     0x2000  r--p   /usr/bin/ledger
      0x561ecfdff000     0x561ecfe00000     0x1000     0x2000  r--p   /usr/bin/ledger
      0x561ecfe00000     0x561ecfe01000     0x1000     0x3000  rw-p   /usr/bin/ledger
      0x561ee1028000     0x561ee1049000    0x21000        0x0  rw-p   [heap]
      0x7f5cb62bb000     0x7f5cb62be000     0x3000        0x0  rw-p   
      0x7f5cb62be000     0x7f5cb62e4000    0x26000        0x0  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cb62e4000     0x7f5cb643a000   0x156000    0x26000  r-xp   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cb643a000     0x7f5cb648d000    0x53000   0x17c000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cb648d000     0x7f5cb6491000     0x4000   0x1cf000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cb6491000     0x7f5cb6493000     0x2000   0x1d3000  rw-p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f5cb6493000     0x7f5cb64a0000     0xd000        0x0  rw-p   
      0x7f5cb64a2000     0x7f5cb64a4000     0x2000        0x0  rw-p   
      0x7f5cb64a4000     0x7f5cb64a8000     0x4000        0x0  r--p   [vvar]
      0x7f5cb64a8000     0x7f5cb64aa000     0x2000        0x0  r--p   [vvar_vclock]
      0x7f5cb64aa000     0x7f5cb64ac000     0x2000        0x0  r-xp   [vdso]
      0x7f5cb64ac000     0x7f5cb64ad000     0x1000        0x0  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cb64ad000     0x7f5cb64d3000    0x26000     0x1000  r-xp   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cb64d3000     0x7f5cb64dd000     0xa000    0x27000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cb64dd000     0x7f5cb64df000     0x2000    0x31000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f5cb64df000     0x7f5cb64e1000     0x2000    0x33000  rw-p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7ffdd8024000     0x7ffdd8045000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  0x00007f5cb63923e0 in _exit () from /lib/x86_64-linux-gnu/libc.so.6
#1  0x0000561ecfdfd086 in main ()
drydock: holds 75 bytes in the buffer of stdout, unwritten
"ledger: opening journal\nledger: journal is from a newer version, giving up\n"
[Inferior 1 (process 10) exited with code 01]