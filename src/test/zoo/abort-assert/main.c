#include <assert.h>
#include <stdio.h>

int main(int argc, char **argv) {
    (void)argv;
    puts("codec: selecting");
    fflush(stdout);
    assert(argc > 3 && "a codec must be given");
    return 0;
}
