#include <locale.h>
#include <stdlib.h>
#include <time.h>

int main(int argc, char **argv) {
    (void)argv;
    setlocale(LC_ALL, "");
    tzset();
    int quiet = getenv("NO_COLOR") != NULL || getenv("TALLY_DEBUG") == NULL;
    const char *temporary = getenv("TMPDIR");
    return argc > 1 && quiet ? 1 + (temporary != NULL) : 0;
}
