#include <stdio.h>
#include <unistd.h>

int main(void) {
    puts("gateway up");
    fflush(stdout);
    for (;;) {
        pause();
    }
}
