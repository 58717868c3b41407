Catchpoint 1 (exec)
process 10 is executing new program: /app/filler

Catchpoint 1 (exec'd /app/filler), 0x00007f17e6ac0b70 in ?? () from /lib64/ld-linux-x86-64.so.2
drydock: follows this program
process 10
exe = '/app/filler'
Function "__libc_start_main" not defined.
Temporary breakpoint 2 (__libc_start_main) pending.
warning: Unable to find libthread_db matching inferior's thread library, thread debugging will not be available.

Temporary breakpoint 2, 0x00007f17e68df280 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
drydock: is about to call main
Temporary breakpoint 3 at 0x5567396bd168

Program received signal SIGSEGV, Segmentation fault.
0x00005567396bd154 in fill ()
drydock: gets signal 11, address 0, code 1
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
      0x5567396bc000     0x5567396bd000     0x1000        0x0  r--p   /app/filler
      0x5567396bd000     0x5567396be000     0x1000     0x1000  r-xp   /app/filler
      0x5567396be000     0x5567396bf000     0x1000     0x2000  r--p   /app/filler
      0x5567396bf000     0x5567396c0000     0x1000     0x2000  r--p   /app/filler
      0x5567396c0000     0x5567396c1000     0x1000     0x3000  rw-p   /app/filler
      0x7f17e68b5000     0x7f17e68b8000     0x3000        0x0  rw-p   
      0x7f17e68b8000     0x7f17e68de000    0x26000        0x0  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f17e68de000     0x7f17e6a34000   0x156000    0x26000  r-xp   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f17e6a34000     0x7f17e6a87000    0x53000   0x17c000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f17e6a87000     0x7f17e6a8b000     0x4000   0x1cf000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f17e6a8b000     0x7f17e6a8d000     0x2000   0x1d3000  rw-p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f17e6a8d000     0x7f17e6a9a000     0xd000        0x0  rw-p   
      0x7f17e6a9c000     0x7f17e6a9e000     0x2000        0x0  rw-p   
      0x7f17e6a9e000     0x7f17e6aa2000     0x4000        0x0  r--p   [vvar]
      0x7f17e6aa2000     0x7f17e6aa4000     0x2000        0x0  r--p   [vvar_vclock]
      0x7f17e6aa4000     0x7f17e6aa6000     0x2000        0x0  r-xp   [vdso]
      0x7f17e6aa6000     0x7f17e6aa7000     0x1000        0x0  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f17e6aa7000     0x7f17e6acd000    0x26000     0x1000  r-xp   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f17e6acd000     0x7f17e6ad7000     0xa000    0x27000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f17e6ad7000     0x7f17e6ad9000     0x2000    0x31000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f17e6ad9000     0x7f17e6adb000     0x2000    0x33000  rw-p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7ffdd99e8000     0x7ffdd9a09000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  0x00005567396bd154 in fill ()
#1  0x00007f17e68df376 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
#2  0x00005567396bd081 in _start ()
drydock: holds 0 bytes in the buffer of stdout, unwritten

Program terminated with signal SIGSEGV, Segmentation fault.
The program no longer exists.