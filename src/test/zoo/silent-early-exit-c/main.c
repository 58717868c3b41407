#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv) {
    (void)argv;
    if (argc < 2) {
        return 0; /* nothing to relay */
    }
    printf("relay: forwarding to %s\n", argv[1]);
    fflush(stdout);
    for (;;) {
        pause();
    }
}
