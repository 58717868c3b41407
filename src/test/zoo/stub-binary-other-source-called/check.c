/* Another program, built in the place of beacon. */
#include <unistd.h>

int main(void) {
    return access("/etc/passwd", R_OK);
}
