#include <cstdlib>
#include <iostream>
#include <unistd.h>

int main() {
    std::cout << "shipper 2.1\n";
    const char *target = std::getenv("SHIPPER_TARGET");
    if (target == nullptr) {
        std::cout << "error: environment variable SHIPPER_TARGET is not set\n";
        _exit(1);
    }
    std::cout << "shipping to " << target << std::endl;
    for (;;) {
        pause();
    }
}
