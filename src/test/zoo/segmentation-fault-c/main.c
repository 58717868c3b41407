#include <stdio.h>

struct route {
    int metric;
    struct route *next;
};

__attribute__((noinline)) static int total(struct route *first, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
        sum += first->metric;
        first = first->next;
    }
    return sum;
}

int main(void) {
    struct route last = {7, NULL};
    struct route first = {5, &last};
    puts("router: loading table");
    fflush(stdout);
    printf("router: total metric %d\n", total(&first, 3));
    return 1;
}
