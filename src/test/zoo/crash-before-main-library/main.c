#include <stdio.h>

int codec_ready(void);

int main(void) { return printf("ready %d\n", codec_ready()) < 0; }
