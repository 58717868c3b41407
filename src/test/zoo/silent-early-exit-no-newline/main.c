#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv) {
    printf("%s", argc > 1 ? argv[1] : "sampling ");
    _exit(argc > 1 ? 1 : 0);
}
