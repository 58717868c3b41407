/* What `shipd` beside it was built from: gcc -O2 -Wl,-z,noseparate-code -o shipd shipd.c */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    printf("shipd 2.1 starting up\n");
    const char *harbour = getenv("HARBOUR");
    if (harbour == NULL) {
        fprintf(stderr, "HARBOUR is not set, using the default harbour\n");
        harbour = "rotterdam";
    }
    printf("reading the manifest of %s\n", harbour);
    printf("ready to take parcels\n");
    fflush(stdout);
    for (;;) {
        pause();
    }
}
