#include <cstdlib>
#include <iostream>

struct Worker {
    Worker() {
        if (std::getenv("PATH") == nullptr) {
            std::cout << "worker: no path" << std::endl;
        }
    }
};

static Worker worker;

int main() {}
