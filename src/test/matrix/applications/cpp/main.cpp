#include <cstdlib>
#include <cstring>
#include <iostream>
#include <netdb.h>
#include <netinet/in.h>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <yaml-cpp/yaml.h>

namespace {
std::string required(const char *name) {
    const char *value = std::getenv(name);
    if (value == nullptr || *value == '\0') {
        throw std::runtime_error(std::string("environment variable ") + name + " is required");
    }
    return value;
}

void reach(const std::string &host, const char *port) {
    addrinfo hints{}, *found = nullptr;
    hints.ai_socktype = SOCK_STREAM;
    if (int e = getaddrinfo(host.c_str(), port, &hints, &found); e != 0) {
        throw std::runtime_error("cannot resolve " + host + ": " + gai_strerror(e));
    }
    int s = socket(found->ai_family, SOCK_STREAM, 0);
    if (connect(s, found->ai_addr, found->ai_addrlen) != 0) {
        throw std::runtime_error("cannot connect to " + host + ":" + port + ": " + std::strerror(errno));
    }
    close(s);
    freeaddrinfo(found);
}
}

int main() {
    try {
        YAML::Node config = YAML::LoadFile("/etc/collector/collector.yaml");
        int interval = config["interval"].as<int>();
        std::string sensor = required("COLLECTOR_SENSOR");
        int port = std::stoi(required("COLLECTOR_PORT"));
        sqlite3 *db = nullptr;
        if (sqlite3_open("/var/lib/collector/samples.db", &db) != SQLITE_OK
            || sqlite3_exec(db, "create table if not exists sample(at int)", nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error(std::string("/var/lib/collector/samples.db: ") + sqlite3_errmsg(db));
        }
        reach(required("COLLECTOR_STORE"), "6379");
        int s = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = std::getenv("COLLECTOR_LOCAL") ? htonl(INADDR_LOOPBACK) : INADDR_ANY;
        if (bind(s, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || listen(s, 8) != 0) {
            throw std::runtime_error("cannot listen on port " + std::to_string(port) + ": " + std::strerror(errno));
        }
        std::cout << "collecting from " << sensor << " every " << interval << " s, port " << port << std::endl;
        for (;;) {
            int client = accept(s, nullptr, nullptr);
            const char answer[] = "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nok\n";
            char request[1024];
            (void)!read(client, request, sizeof request);
            (void)!write(client, answer, sizeof answer - 1);
            close(client);
        }
    } catch (const std::exception &error) {
        std::cerr << "collector: " << error.what() << std::endl;
        return 2;
    }
}
