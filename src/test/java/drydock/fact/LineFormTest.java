package drydock.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.model.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFormTest {
    private static final LineForm MOUNT =
            LineForm.of("{type:term} mount at {place}[ from {source}]{access:|, read-only}");
    private static final LineForm CALL =
            LineForm.of("{how:ID|call} {file}:{line:number4}: {note:line} | {words:words}");

    private static final LineForm NAMES = LineForm.of("there: {names:list}{more:|, …}");

    private enum Colour {
        DARK_RED,
        BLUE
    }

    @Test
    void ordinaryValuesStandInTheWordingAsTheyAre() {
        assertThat(MOUNT.write(
                        Map.of("type", "bind", "place", "/data", "source", "/srv/it's", "access", ", read-only")))
                .isEqualTo("bind mount at /data from /srv/it's, read-only");
        assertThat(CALL.write(Map.of(
                        "how", "call", "file", "a.c", "line", 7, "note", "x", "words", List.of("sh", "-c", "a b"))))
                .isEqualTo("call a.c:   7: x | sh -c \"a b\"");
    }

    @Test
    void anEmptyOptionalPartIsLeftOut() {
        String line = MOUNT.write(Map.of("type", "tmpfs", "place", "/run", "access", ""));
        assertThat(line).isEqualTo("tmpfs mount at /run");
        LineFields fields = MOUNT.read(line).orElseThrow();
        assertThat(fields.has("source")).isFalse();
        assertThat(fields.text("source")).isEmpty();
        assertThat(MOUNT.write(Map.of("type", "tmpfs", "place", "/run", "access", "", "source", "")))
                .isEqualTo(line);
    }

    @Test
    void invisibleCharactersAreShownAndRestored() {
        String line = LineForm.of("file: {path}").write(Map.of("path", "/a\tb\r"));
        assertThat(line).isEqualTo("file: /a␉b␍");
        assertThat(LineForm.of("file: {path}").read(line).orElseThrow().text("path"))
                .isEqualTo("/a\tb\r");
    }

    @Test
    void aValueThatHoldsTheWordsAroundItIsQuoted() {
        String line = MOUNT.write(Map.of("type", "bind", "place", "/a from b", "source", "/s", "access", ""));
        assertThat(line).isEqualTo("bind mount at ⟦/a from b⟧ from /s");
        assertThat(MOUNT.read(line).orElseThrow().text("place")).isEqualTo("/a from b");
    }

    /// Every value, whatever the container put into it, reads back as it was given, on one line.
    @Test
    void hostileValuesReadBackAsTheyWereGiven() {
        List<String> pieces = List.of(
                "",
                " ",
                "\"",
                "\\",
                "'",
                "\n",
                "\r\n",
                "\0",
                "\u001b[31m",
                "\u007f",
                "␍",
                "�",
                "\u200b",
                "\u2028",
                "\ud83d\ude00",
                "\ud800",
                "⟦",
                "⟧",
                "\\u{41}",
                " mount at ",
                " from ",
                ", read-only",
                ": ",
                ", ",
                ", …",
                " | ",
                ":7: ",
                "a",
                "é",
                "{x}",
                "$1",
                "\t");
        Random random = new Random(20);
        for (int i = 0; i < 3_000; i++) {
            Map<String, Object> mount = Map.of(
                    "type",
                    "bind",
                    "place",
                    hostile(pieces, random),
                    "source",
                    hostile(pieces, random),
                    "access",
                    random.nextBoolean() ? "" : ", read-only");
            assertReadsBack(MOUNT, mount);
            Map<String, Object> call = Map.of(
                    "how", "call",
                    "file", hostile(pieces, random),
                    "line", random.nextInt(-5, 100_000),
                    "note", hostile(pieces, random),
                    "words",
                            random.ints(3, 0, 4)
                                    .mapToObj(n -> hostile(pieces, random))
                                    .toList());
            assertReadsBack(CALL, call);
            Map<String, Object> names = Map.of(
                    "names",
                    random.ints(random.nextInt(4), 0, 4)
                            .mapToObj(_ -> hostile(pieces, random))
                            .toList(),
                    "more",
                    random.nextBoolean() ? "" : ", …");
            assertReadsBack(NAMES, names);
        }
    }

    private static String hostile(List<String> pieces, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static void assertReadsBack(LineForm form, Map<String, Object> values) {
        String line = form.write(values);
        assertThat(line).as("one line").doesNotContain("\n", "\r", "\u001b");
        LineFields read = form.read(line).orElseThrow(() -> new AssertionError("not read: " + line));
        values.forEach((name, value) -> {
            Object back = switch (value) {
                case List<?> _ -> read.words(name);
                case Integer _ -> read.count(name);
                default -> read.text(name);
            };
            assertThat(back).as(name + " of " + line).isEqualTo(value);
        });
    }

    @Test
    void aFormerWordingIsReadAndNoLongerWritten() {
        LineForm form = LineForm.of("ended with exit code {code:number}").formerly("exit status {code:number}");
        assertThat(form.write(Map.of("code", 3))).isEqualTo("ended with exit code 3");
        assertThat(form.read("exit status 4").orElseThrow().number("code")).isEqualTo(4);
        assertThat(form.read("exit status of old")).isEmpty();
    }

    @Test
    void enumConstantsAreWrittenAsWords() {
        LineForm term = LineForm.of("colour: {colour:term}");
        LineForm id = LineForm.of("colour {colour:id}: {text}");
        assertThat(term.write(Map.of("colour", Colour.DARK_RED))).isEqualTo("colour: dark red");
        String line = id.write(Map.of("colour", Colour.DARK_RED, "text", "x"));
        assertThat(line).isEqualTo("colour dark-red: x");
        assertThat(id.read(line).orElseThrow().constant("colour", Colour.class)).contains(Colour.DARK_RED);
        assertThat(term.read("colour: green").orElseThrow().constant("colour", Colour.class))
                .isEmpty();
    }

    @Test
    void quotationMarksOfAnOlderLineAreTheTextsOwn() {
        assertThat(LineForm.of("text: {text}")
                        .read("text: \"said\"")
                        .orElseThrow()
                        .text("text"))
                .isEqualTo("\"said\"");
    }

    @Test
    void wrongNamesAndValuesAreRefused() {
        LineForm form = LineForm.of("exit code {code:number}");
        assertThatThrownBy(() -> form.write(Map.of("status", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> form.write(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> form.write(Map.of("code", "one"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LineForm.of("open {brace")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesOfOneKindAreCitedInOrder() {
        LineForm form = LineForm.of("needs: {name}");
        Transcript transcript =
                Transcript.read("", new ArrayList<>(List.of("needs: a", "other", "needs: b")), Duration.ZERO);
        assertThat(form.all("binary", transcript))
                .extracting(
                        found -> found.text("name"), found -> found.citation().place())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "binary, line 1"),
                        org.assertj.core.groups.Tuple.tuple("b", "binary, line 3"));
        assertThat(form.first("binary", transcript).orElseThrow().text("name")).isEqualTo("a");
    }
}
