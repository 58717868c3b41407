const char *greeting(void) { return "greeter: ready"; }
