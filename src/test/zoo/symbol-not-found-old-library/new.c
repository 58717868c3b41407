const char *greeting(void) { return "greeter: ready"; }
int greeting_level(void) { return 2; }
