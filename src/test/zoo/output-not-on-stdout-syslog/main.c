#include <syslog.h>

int main(void) {
    openlog("app", LOG_PID, LOG_DAEMON);
    syslog(LOG_ERR, "cannot start: the schema is too old");
    return 1;
}
