#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    int file = open("/etc/meter/meter.conf", O_RDONLY);
    if (file < 0) {
        exit(1);
    }
    for (;;) {
        pause();
    }
}
