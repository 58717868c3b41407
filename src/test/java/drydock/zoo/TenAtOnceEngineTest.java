package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TenAtOnceEngineTest {
    @Test
    void allAnswerTheSame() throws Exception {
        List<TenAtOnce.Answer> answers = TenAtOnce.answers();

        assertThat(answers).hasSize(10).allSatisfy(answer -> {
            assertThat(answer.leading()).isEqualTo("missing-file");
            assertThat(answer.failed()).isEmpty();
        });
    }
}
