#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    puts("mapping the index");
    fflush(stdout);
    int file = open("/tmp/index", O_RDWR | O_CREAT, 0600);
    char *map = mmap(0, 1 << 20, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    map[500000] = 1;
    return 0;
}
