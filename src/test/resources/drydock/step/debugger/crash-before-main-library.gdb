Catchpoint 1 (exec)
process 10 is executing new program: /usr/bin/dash

Catchpoint 1 (exec'd /usr/bin/dash), 0x00007f55b8058b70 in ?? () from /lib64/ld-linux-x86-64.so.2
warning: Unable to find libthread_db matching inferior's thread library, thread debugging will not be available.
[Detaching after fork from child process 13]
process 10 is executing new program: /usr/local/bin/player

Catchpoint 1 (exec'd /usr/local/bin/player), 0x00007fb74a200b70 in ?? () from /lib64/ld-linux-x86-64.so.2
drydock: follows this program
process 10
exe = '/usr/local/bin/player'
Function "__libc_start_main" not defined.
Temporary breakpoint 2 (__libc_start_main) pending.
warning: Unable to find libthread_db matching inferior's thread library, thread debugging will not be available.

Program received signal SIGSEGV, Segmentation fault.
0x00007fb74a15aad8 in ?? () from /lib/x86_64-linux-gnu/libc.so.6
drydock: gets signal 11, address 0, code 1
Num     Type           Disp Enb Address            What
2       breakpoint     del  y   0x00007fb74a01a280 <__libc_start_main>
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
      0x5613cbcc8000     0x5613cbcc9000     0x1000        0x0  r--p   /usr/local/bin/player
      0x5613cbcc9000     0x5613cbcca000     0x1000     0x1000  r-xp   /usr/local/bin/player
      0x5613cbcca000     0x5613cbccb000     0x1000     0x2000  r--p   /usr/local/bin/player
      0x5613cbccb000     0x5613cbccc000     0x1000     0x2000  r--p   /usr/local/bin/player
      0x5613cbccc000     0x5613cbccd000     0x1000     0x3000  rw-p   /usr/local/bin/player
      0x7fb749ff0000     0x7fb749ff3000     0x3000        0x0  rw-p   
      0x7fb749ff3000     0x7fb74a019000    0x26000        0x0  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fb74a019000     0x7fb74a16f000   0x156000    0x26000  r-xp   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fb74a16f000     0x7fb74a1c2000    0x53000   0x17c000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fb74a1c2000     0x7fb74a1c6000     0x4000   0x1cf000  r--p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fb74a1c6000     0x7fb74a1c8000     0x2000   0x1d3000  rw-p   /usr/lib/x86_64-linux-gnu/libc.so.6
      0x7fb74a1c8000     0x7fb74a1d5000     0xd000        0x0  rw-p   
      0x7fb74a1d7000     0x7fb74a1d8000     0x1000        0x0  r--p   /libcodec.so.1
      0x7fb74a1d8000     0x7fb74a1d9000     0x1000     0x1000  r-xp   /libcodec.so.1
      0x7fb74a1d9000     0x7fb74a1da000     0x1000     0x2000  r--p   /libcodec.so.1
      0x7fb74a1da000     0x7fb74a1db000     0x1000     0x2000  r--p   /libcodec.so.1
      0x7fb74a1db000     0x7fb74a1dc000     0x1000     0x3000  rw-p   /libcodec.so.1
      0x7fb74a1dc000     0x7fb74a1de000     0x2000        0x0  rw-p   
      0x7fb74a1de000     0x7fb74a1e2000     0x4000        0x0  r--p   [vvar]
      0x7fb74a1e2000     0x7fb74a1e4000     0x2000        0x0  r--p   [vvar_vclock]
      0x7fb74a1e4000     0x7fb74a1e6000     0x2000        0x0  r-xp   [vdso]
      0x7fb74a1e6000     0x7fb74a1e7000     0x1000        0x0  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fb74a1e7000     0x7fb74a20d000    0x26000     0x1000  r-xp   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fb74a20d000     0x7fb74a217000     0xa000    0x27000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fb74a217000     0x7fb74a219000     0x2000    0x31000  r--p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7fb74a219000     0x7fb74a21b000     0x2000    0x33000  rw-p   /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      0x7ffcda3c5000     0x7ffcda3e6000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  0x00007fb74a15aad8 in ?? () from /lib/x86_64-linux-gnu/libc.so.6
#1  0x00007fb74a1d8078 in ?? () from /libcodec.so.1
#2  0x00007fb74a1eaa1e in ?? () from /lib64/ld-linux-x86-64.so.2
#3  0x00007fb74a1eab04 in ?? () from /lib64/ld-linux-x86-64.so.2
#4  0x00007fb74a200ba0 in ?? () from /lib64/ld-linux-x86-64.so.2
#5  0x0000000000000002 in ?? ()
#6  0x00007ffcda3e5f40 in ?? ()
#7  0x00007ffcda3e5f47 in ?? ()
#8  0x0000000000000000 in ?? ()
drydock: holds 0 bytes in the buffer of stdout, unwritten

Program terminated with signal SIGSEGV, Segmentation fault.
The program no longer exists.
