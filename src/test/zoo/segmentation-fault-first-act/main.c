static int *volatile shared;

int main(void) { return *shared; }
