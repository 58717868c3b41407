#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    const char *queue = getenv("QUEUE_NAME");
    if (queue == NULL) {
        return 0;
    }
    printf("consumer: waiting on %s\n", queue);
    fflush(stdout);
    for (;;) {
        pause();
    }
}
