#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    (void)argv;
    char *name = argc > 5 ? "x" : NULL;
    puts("indexer: start");
    fflush(stdout);
    return (int)strlen(name);
}
