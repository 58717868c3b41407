#include <stdlib.h>
#include <unistd.h>

int main(void) {
    if (access("/etc/shipd.conf", R_OK) != 0) {
        return 0;
    }
    return atoi("0");
}
