#include <stdio.h>

static const char *volatile table[2];

__attribute__((constructor)) static void fill(void) { putchar(table[1][0]); }

int main(void) { return puts("never seen") > 0; }
