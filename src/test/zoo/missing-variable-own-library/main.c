#include <unistd.h>

int models(void);

int main(void) {
    while (models() > 0) {
        sleep(60);
    }
}
