package drydock.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanaryFiguresTest {
    @Test
    void nothingLeaksAndNothingIsLost() {
        CanaryFigures figures = CanaryFigures.measured();
        System.out.println("canary: " + figures.words());

        assertThat(figures.words()).matches("leaked \\d+ of [3-9]\\d{3}, look-alikes lost \\d+ of [1-9]\\d{3}");
        assertThat(figures.leaked()).isEmpty();
        assertThat(figures.lost()).isEmpty();
    }
}
