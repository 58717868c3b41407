#include <postgresql/libpq-fe.h>

#include <iostream>

int main() {
    std::cout << "invoices: libpq " << PQlibVersion() << std::endl;
    return PQlibVersion() > 0 ? 1 : 2;
}
