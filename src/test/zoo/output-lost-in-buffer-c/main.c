#include <stdio.h>
#include <unistd.h>

int main(void) {
    printf("ledger: opening journal\n");
    printf("ledger: journal is from a newer version, giving up\n");
    _exit(1);
}
