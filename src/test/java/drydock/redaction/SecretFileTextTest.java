package drydock.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretFileTextTest {
    private static List<String> values(String text) {
        return SecretFileText.values("x", text, NamedValue.Extent.WHOLE).stream()
                .map(NamedValue::value)
                .toList();
    }

    @Test
    void aFileOfOneLineIsOneSecret() {
        assertThat(values("  correct horse\r\n")).containsExactly("correct horse");
        assertThat(values("[bracketed]")).containsExactly("[bracketed]");
        assertThat(values("\n")).isEmpty();
    }

    @Test
    void valuesWithinLinesAreSecretsToo() {
        assertThat(values("machine db.example.com\n  login me\n  password plainword\n"))
                .contains("plainword");
        assertThat(values("db:5432:app:me:plain word\n")).contains("plain word");
        assertThat(values("me:Zq7mW2xK9vR4\nyou:$apr1$c4n4ryXy$zyxwvutsrqPONMLKJIHGFE"))
                .contains("Zq7mW2xK9vR4");
        assertThat(values("[default]\naws_secret_access_key = abc/def+ghi\n")).contains("abc/def+ghi");
        assertThat(values("{\n \"host\": \"db.example.com\",\n \"client_secret\": \"plainword\"\n}\n"))
                .contains("plainword");
    }

    @Test
    void frameOfAFileIsNoSecretNorAHostInIt() {
        assertThat(
                        values(
                                "[client]\nhost=db.example.com\n{\n-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\n"))
                .containsExactly("host=db.example.com", "abc");
    }

    @Test
    void largeAndBinaryFilesAreBounded() {
        assertThat(SecretFileText.decoded(new byte[(64 << 10) + 1])).isEmpty();
        assertThat(SecretFileText.decoded("text\0more".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text");
        assertThat(values("line of it\n".repeat(9) + "x1\nabc\n".repeat(3))).containsExactly("line of it", "abc");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            many.append("line number ").append(i).append('\n');
        }
        assertThat(values(many.toString())).hasSize(200);
    }
}
