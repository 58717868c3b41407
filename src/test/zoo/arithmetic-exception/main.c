#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    volatile int shards = argc > 1 ? atoi(argv[1]) : 0;
    puts("balancer: dividing");
    fflush(stdout);
    printf("balancer: %d per shard\n", 1000 / shards);
    return 0;
}
