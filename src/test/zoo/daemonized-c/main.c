#include <stdio.h>
#include <unistd.h>

int main(void) {
    if (daemon(0, 0) != 0) {
        return 1;
    }
    for (;;) {
        sleep(60);
    }
}
