#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    size_t total = 0;
    puts("cache: warming up");
    fflush(stdout);
    for (;;) {
        char *block = malloc(1 << 20);
        memset(block, 0x5a, 1 << 20);
        total += 1 << 20;
        if (total % (8 << 20) == 0) {
            printf("cache: %zu MB\n", total >> 20);
            fflush(stdout);
        }
    }
}
