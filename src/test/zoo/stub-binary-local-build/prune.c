/* Another program of the same project, copied to where shipd should be. */
#include <stdio.h>
#include <unistd.h>

int main(void) {
    FILE *parcels = fopen("/tmp/parcels", "a");
    if (parcels == NULL) {
        return 1;
    }
    fclose(parcels);
    return unlink("/tmp/parcels");
}
