package drydock.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineShapeTest {
    @Test
    void isTheSameForLinesThatDifferInTimeNumberAndAddress() {
        assertThat(LineShape.of("2026-11-23T12:00:01.5Z [7] worker 0x7ffe12ab took 12.5 ms"))
                .isEqualTo(LineShape.of("2026-11-23T12:00:09.25Z [12] worker 0xdeadbeef took 3 ms"));
        assertThat(LineShape.of("request 3f2a9c1d-11aa-4bcd-9e01-aabbccddeeff done"))
                .isEqualTo(LineShape.of("request 00000000-22bb-4bcd-9e01-112233445566 done"));
        assertThat(LineShape.of("\u001b[32mINFO\u001b[0m up")).isEqualTo(LineShape.of("INFO up"));
    }

    @Test
    void differsWhereWordsDiffer() {
        assertThat(LineShape.of("connected to cache")).isNotEqualTo(LineShape.of("connected to database"));
        assertThat(LineShape.of("deadbeefs are words")).isNotEqualTo(LineShape.of("feedbacks are words"));
    }
}
