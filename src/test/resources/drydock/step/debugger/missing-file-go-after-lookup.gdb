Catchpoint 1 (exec)
process 10 is executing new program: /survey
warning: Unsupported auto-load script at offset 0 in section .debug_gdb_scripts
of file /survey.
Use `info auto-load python-scripts [REGEXP]' to list them.

Catchpoint 1 (exec'd /survey), _rt0_amd64_linux () at runtime/rt0_linux_amd64.s:8
8	runtime/rt0_linux_amd64.s: No such file or directory.
Warning: the current language does not match this frame.
drydock: follows this program
process 10
exe = '/survey'
76 'L'
Temporary breakpoint 2 at 0x48e220: file example.org/survey/main.go, line 8.
drydock: is about to stop where main begins
warning: could not convert '$_exitcode' from the host encoding (ANSI_X3.4-1968) to UTF-32.
This normally should not happen, please file a bug report.

Thread 1 "survey" hit Temporary breakpoint 2, main.main () at example.org/survey/main.go:8
8	example.org/survey/main.go: No such file or directory.
drydock: enters main
warning: Could not load the syscall XML file `/usr/share/gdb/syscalls/amd64-linux.xml'.
warning: GDB will not be able to display syscall names nor to verify if
any provided syscall numbers are valid.
Catchpoint 3 (syscall 231)
Breakpoint 4 at 0x476d80: file syscall/env_unix.go, line 74.
drydock: looks up the variable "SURVEY_GRID" for 0x484954
Temporary breakpoint 5 at 0x484954: file os/env.go, line 104.
drydock: looks up the variable "SURVEY_GRID" for 0x484954
Temporary breakpoint 6 at 0x484954: file os/env.go, line 104.
drydock: finds it unset

Thread 1 "survey" hit Catchpoint 3 (call to syscall 231), runtime.exit () at runtime/sys_linux_amd64.s:60
60	runtime/sys_linux_amd64.s: No such file or directory.
drydock: leaves with status 4
process 10
Mapped address spaces:

          Start Addr           End Addr       Size     Offset  Perms  objfile
            0x400000           0x48f000    0x8f000        0x0  r-xp   /survey
            0x48f000           0x526000    0x97000    0x8f000  r--p   /survey
            0x526000           0x53f000    0x19000   0x126000  rw-p   /survey
            0x53f000           0x572000    0x33000        0x0  rw-p   
        0xc000000000       0xc000400000   0x400000        0x0  rw-p   
        0xc000400000       0xc004000000  0x3c00000        0x0  ---p   
      0x7ff310baf000     0x7ff312e00000  0x2251000        0x0  rw-p   
      0x7ff312e00000     0x7ff313200000   0x400000        0x0  rw-p   
      0x7ff313200000     0x7ff313207000     0x7000        0x0  rw-p   
      0x7ff313207000     0x7ff323780000 0x10579000        0x0  ---p   
      0x7ff323780000     0x7ff323781000     0x1000        0x0  rw-p   
      0x7ff323781000     0x7ff335630000 0x11eaf000        0x0  ---p   
      0x7ff335630000     0x7ff335631000     0x1000        0x0  rw-p   
      0x7ff335631000     0x7ff337a06000  0x23d5000        0x0  ---p   
      0x7ff337a06000     0x7ff337a07000     0x1000        0x0  rw-p   
      0x7ff337a07000     0x7ff337e00000   0x3f9000        0x0  ---p   
      0x7ff337e1e000     0x7ff337f3e000   0x120000        0x0  rw-p   
      0x7ff337f3e000     0x7ff337fbe000    0x80000        0x0  ---p   
      0x7ff337fbe000     0x7ff337fbf000     0x1000        0x0  rw-p   
      0x7ff337fbf000     0x7ff33803e000    0x7f000        0x0  ---p   
      0x7ff33803e000     0x7ff33809e000    0x60000        0x0  rw-p   
      0x7ff33809e000     0x7ff3380a2000     0x4000        0x0  r--p   [vvar]
      0x7ff3380a2000     0x7ff3380a4000     0x2000        0x0  r--p   [vvar_vclock]
      0x7ff3380a4000     0x7ff3380a6000     0x2000        0x0  r-xp   [vdso]
      0x7fff3e25b000     0x7fff3e27c000    0x21000        0x0  rw-p   [stack]
  0xffffffffff600000 0xffffffffff601000     0x1000        0x0  --xp   [vsyscall]
drydock: stands in these calls
#0  runtime.exit () at runtime/sys_linux_amd64.s:60
#1  0x000000000045a116 in syscall.Exit (code=...) at runtime/runtime.go:66
#2  0x00000000004859b8 in os.Exit (code=...) at os/proc.go:75
#3  0x000000000048e365 in main.main () at example.org/survey/main.go:15
No symbol "_IO_2_1_stdout_" in current context.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
Couldn't get registers: No such process.
warning: Error removing breakpoint 4
Couldn't get registers: No such process.
Couldn't get registers: No such process.