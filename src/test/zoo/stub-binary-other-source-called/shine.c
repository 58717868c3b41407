#include <stdio.h>
#include <unistd.h>

int shine(void) {
    printf("beacon: warming the lamp\n");
    printf("beacon: the lamp is lit\n");
    fflush(stdout);
    for (;;) {
        pause();
    }
}
