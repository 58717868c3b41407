int main(int argc, char **argv) {
    (void)argc;
    (void)argv;
    /* TODO: port the scheduler from the old tree */
    return 0;
}
