#include <cstdlib>
#include <map>
#include <string>

static const std::map<std::string, int> weights{{"near", 3}, {"far", 1}};

static int weight(const std::string &name) {
    if (weights.count(name) == 0) {
        std::abort();
    }
    return weights.at(name);
}

int main(int argc, char **argv) { return weight(argc > 1 ? argv[1] : "nowhere"); }
