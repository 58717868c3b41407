#include <iostream>
#include <map>
#include <string>

static std::map<std::string, int> limits() { return {{"rate", 10}}; }
static const int burst = limits().at("burst");

int main() {
    std::cout << "shaper: burst " << burst << std::endl;
    for (;;) {
    }
}
