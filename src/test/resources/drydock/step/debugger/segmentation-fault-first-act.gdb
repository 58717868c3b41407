Catchpoint 1 (exec)
process 10 is executing new program: /app/probe

Catchpoint 1 (exec'd /app/probe), 0x00007f3675421b70 in ?? () from /lib64/ld-linux-x86-64.so.2
drydock: follows this program
process 10
exe = '/app/probe'
Function "__libc_start_main" not defined.
Temporary breakpoint 2 (__libc_start_main) pending.
warning: Unable to find libthread_db matching inferior's thread library, thread debugging will not be available.

Temporary breakpoint 2, 0x00007f3675240280 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
drydock: is about to call main
Temporary breakpoint 3 at 0x56279f89d040

Temporary breakpoint 3, 0x000056279f89d040 in ?? ()
drydock: enters main
Breakpoint 4 at 0x7f36752ed3e0
Breakpoint 5 at 0x7f36752580b0
Breakpoint 6 at 0x7f3675259f60

Program received signal SIGSEGV, Segmentation fault.
0x000056279f89d047 in ?? ()
drydock: gets signal 11, address 0, code 1
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
      0x56279f89c000     0x56279f89d000     0x1000        0x0  r--p   /app/probe
      0x56279f89d000     0x56279f89e000     0x1000     0x1000  r-xp   /app/probe
      0x56279f89e000     0x56279f89f000     0x1000     0x2000  r--p   /app/probe
      0x56279f89f000     0x56279f8a0000     0x1000     0x2000  r--p   /app/probe
      0x56279f8a0000     0x56279f8a1000     0x1000     0x3000  rw-p   /app/probe
      0x7f3675216000     0x7f3675219000     0x3000        0x0  rw-p   
      0x7f3675219000     0x7f367523f000    0x26000        0x0  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f367523f000     0x7f3675395000   0x156000    0x26000  r-xp   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f3675395000     0x7f36753e8000    0x53000   0x17c000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f36753e8000     0x7f36753ec000     0x4000   0x1cf000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f36753ec000     0x7f36753ee000     0x2000   0x1d3000  rw-p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7f36753ee000     0x7f36753fb000     0xd000        0x0  rw-p   
      0x7f36753fd000     0x7f36753ff000     0x2000        0x0  rw-p   
      0x7f36753ff000     0x7f3675403000     0x4000        0x0  r--p   [vvar]
      0x7f3675403000     0x7f3675405000     0x2000        0x0  r--p   [vvar_vclock]
      0x7f3675405000     0x7f3675407000     0x2000        0x0  r-xp   [vdso]
      0x7f3675407000     0x7f3675408000     0x1000        0x0  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f3675408000     0x7f367542e000    0x26000     0x1000  r-xp   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f367542e000     0x7f3675438000     0xa000    0x27000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f3675438000     0x7f367543a000     0x2000    0x31000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7f367543a000     0x7f367543c000     0x2000    0x33000  rw-p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7ffd6414c000     0x7ffd6416d000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  0x000056279f89d047 in ?? ()
#1  0x00007f367524024a in ?? () from /lib/x86_64-linux-gnu/libc.so.6
#2  0x00007f3675240305 in __libc_start_main () from /lib/x86_64-linux-gnu/libc.so.6
#3  0x000056279f89d071 in ?? ()
drydock: holds 0 bytes in the buffer of stdout, unwritten

Program terminated with signal SIGSEGV, Segmentation fault.
The program no longer exists.