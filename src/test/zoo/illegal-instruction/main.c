#include <stdio.h>

int main(int argc, char **argv) {
    (void)argv;
    puts("hasher: using wide registers");
    fflush(stdout);
    if (argc < 9) {
        __builtin_trap();
    }
    return 0;
}
