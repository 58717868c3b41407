#include <stdio.h>
#include <unistd.h>

int main(void) {
    puts("starting");
    fflush(stdout);
    return acct("/var/account") == 0;
}
