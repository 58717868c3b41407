#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    if (unshare(CLONE_NEWNS) != 0) {
        perror("sandboxd: unshare");
        return 1;
    }
    for (;;) {
        pause();
    }
}
