#include <iostream>
#include <string>

struct Node {
    std::string name;
    Node *parent;
};

static int depth(const Node *node) { return node->parent == nullptr ? 0 : 1 + depth(node->parent) + (int)node->name.size() % 2; }

int main() {
    Node a{"a", nullptr};
    Node b{"b", &a};
    a.parent = &b;
    std::cout << "catalogue: measuring" << std::endl;
    std::cout << depth(&a) << std::endl;
}
