#include <stdlib.h>

/* What a preloaded profiler looks like. */
__attribute__((constructor)) static void attach(void) { setenv("PROFILER", "attached", 1); }
