#include <stdio.h>
#include <unistd.h>

int main(void) {
    printf("sweeper 1.0\n");
    printf("sweeper: volume is dirty\n");
    _exit(9);
}
