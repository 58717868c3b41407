#include <iostream>
#include <stdexcept>

int main() {
    std::cout << "spool: opening" << std::endl;
    throw std::runtime_error("spool directory is not a volume");
}
