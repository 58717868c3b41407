int shine(void);

int main(void) {
    return shine();
}
