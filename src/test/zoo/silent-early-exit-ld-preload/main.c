#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
    if (argc < 2 || strcmp(argv[1], "serve") != 0) {
        return 0;
    }
    puts("index: serving");
    fflush(stdout);
    for (;;) {
        pause();
    }
}
