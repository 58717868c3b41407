#include <stdio.h>
#include <unistd.h>

const char *greeting(void);

int main(void) {
    puts(greeting());
    fflush(stdout);
    for (;;) {
        pause();
    }
}
