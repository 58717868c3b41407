package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.ui.containers.ContainerRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Ugly logs in the real window: whatever a container prints costs no more than its own line.
@Timeout(300)
class WindowUglyLogTest {
    private static final int PIECE = 16 * 1024;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path settings;

    private WindowFixture window;
    private ScriptedContainer web;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        web = running("web");
        window.open();
        select(web);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    static Stream<Arguments> uglyLines() {
        return Stream.of(
                Arguments.of("blank", bytes(""), ""),
                Arguments.of("escapes only", bytes("\u001b[31m\u001b[0m\u001b]0;t\u0007"), ""),
                Arguments.of("an escape that never ends", bytes("a\u001b]0;title"), "a"),
                Arguments.of("NUL and control characters", bytes("a\0b\u0001c\u007f"), "a\\x00b\\x01c\\x7f"),
                Arguments.of("binary", new byte[] {(byte) 0x7f, 'E', 'L', 'F', 2, 1, 1, (byte) 0xff}, "\\x7fELF"),
                Arguments.of("invalid UTF-8", new byte[] {'a', (byte) 0xc3, '(', (byte) 0xf0, 'b'}, "a\ufffd(\ufffdb"),
                Arguments.of("half a surrogate", new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80, 'b'}, "b"),
                Arguments.of("right to left", bytes("a \u202eevil\u202c עברית"), "\\u{202e}evil\\u{202c} עברית"),
                Arguments.of("CJK and emoji", bytes("漢字 👩‍👩‍👧 🇩🇪 e\u0301"), "漢字"),
                Arguments.of("line separators", bytes("a\u2028b\u2029c\u0085d"), "a\\u{2028}b\\u{2029}c\\x85d"),
                Arguments.of("a progress bar", bytes("10%\r 50%\r100% done"), "100% done"),
                Arguments.of("a progress bar that erases", bytes("working\r\u001b[Kdone"), "done"),
                Arguments.of("backspaces", bytes("abc\b\b\bxyz"), "xyz"),
                Arguments.of(
                        "256 colours",
                        bytes("\u001b[38;5;196mred\u001b[38;2;1;2mx\u001b[999999999999mnone"),
                        "redxnone"),
                Arguments.of("tabs", bytes("a\tb"), "a       b"),
                Arguments.of("JSON that is none", bytes("{\"a\":{\"b\":[{{{{"), "{\"a\":{\"b\":[{{{{"),
                Arguments.of("many brackets", bytes("[".repeat(9_000)), "[[[["),
                Arguments.of("many combining marks", bytes("a" + "\u0301".repeat(5_000)), "a"),
                Arguments.of("1 MB", bytes("x".repeat(1 << 20)), "xxxx"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uglyLines")
    void costsNoMoreThanItsOwnLine(String name, byte[] line, String shown) {
        web.print("before");
        web.deliver(Channel.STDOUT, stamped(NOON, line));
        web.print("after");
        window.await("the line after", () -> window.logText().contains("after"));
        assertThat(window.fx(() -> area().getParagraphs().size())).isEqualTo(3);
        assertThat(window.fx(() -> area().getText(1))).contains(shown);
        assertThat(window.fx(() -> area().getText(0))).endsWith("before");
    }

    @Test
    void joinsCharactersAndLinesThatAreSplitOverFrames() {
        byte[] line = stamped(NOON, bytes("Grüße 🚀 end"));
        for (int i = 0; i < line.length; i++) {
            web.deliver(Channel.STDOUT, Arrays.copyOfRange(line, i, i + 1));
        }
        window.await("the line", () -> window.logText().contains("Grüße 🚀 end"));
        assertThat(window.fx(() -> area().getParagraphs().size())).isEqualTo(1);
    }

    @Test
    void joinsThePiecesInWhichTheEngineSendsALongLine() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            all.writeBytes(bytes(stamp(NOON.plusNanos(i)) + " "));
            all.writeBytes(bytes(String.valueOf((char) ('a' + i)).repeat(i < 2 ? PIECE : 10)));
        }
        all.write('\n');
        web.deliver(Channel.STDOUT, all.toByteArray());
        web.print("after");
        window.await("the line after", () -> window.logText().contains("after"));
        assertThat(window.fx(() -> area().getParagraphs().size())).isEqualTo(2);
        assertThat(window.fx(() -> area().getText(0))).contains("aaaa").contains("more characters");
    }

    @Test
    void keepsTheStartOfALineOfHundredsOfMegabytes() {
        byte[] piece = bytes("y".repeat(PIECE));
        byte[] stamp = bytes(stamp(NOON) + " ");
        long before = heapUsed();
        web.huge(stamp, piece, 500 << 20);
        window.await(120, "the line after", () -> window.logText().contains("after the huge line"));
        assertThat(window.fx(() -> area().getText(0))).contains("yyyy").contains("more characters");
        assertThat(heapUsed() - before).isLessThan(250L << 20);
    }

    private static long heapUsed() {
        Runtime machine = Runtime.getRuntime();
        machine.gc();
        return machine.totalMemory() - machine.freeMemory();
    }

    @Test
    void showsLinesInTheirOrderWhenTheClockGoesBack() {
        web.deliver(Channel.STDOUT, stamped(NOON.plusSeconds(60), bytes("first")));
        web.deliver(Channel.STDOUT, stamped(NOON, bytes("second, an hour earlier")));
        window.await("both", () -> window.logText().contains("second"));
        assertThat(window.logText().indexOf("first"))
                .isLessThan(window.logText().indexOf("second"));
        web.print("third");
        window.await("the next", () -> window.logText().contains("third"));
    }

    @Test
    void goesOnWithoutLosingOrRepeatingALineWhenTheEngineIsGoneInMidLine() {
        web.print("whole line");
        window.await("the line", () -> window.logText().contains("whole line"));
        web.unfinished("half a l");
        window.engine.goAway();
        window.await("the loss", () -> window.shows("engine lost"));
        web.print("half a line, now whole");
        web.print("the next");
        window.engine.comeBack();
        window.await(40, "the next line", () -> window.logText().contains("the next"));
        assertThat(window.logText().lines().map(String::strip))
                .containsExactly("whole line", "half a line, now whole", "the next");
    }

    @Test
    void keepsTheLogOfARemovedContainerAndNeverShowsItUnderAnotherName() {
        web.print("a line of web");
        window.await("the line", () -> window.logText().contains("a line of web"));
        ScriptedContainer again = running("other");
        again.print("a line of other");
        window.engine.remove(web);
        window.await("removed", () -> window.shows("container removed") || window.shows("other"));
        select(again);
        window.await("the other log", () -> window.logText().contains("a line of other"));
        assertThat(window.logText()).doesNotContain("web");
    }

    private ScriptedContainer running(String name) {
        ScriptedContainer container = window.engine.add(new ScriptedContainer(name, "web:1", "", "always"));
        window.engine.start(container);
        return container;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String stamp(Instant time) {
        return new String(ScriptedEngine.frame(Channel.STDOUT, time, "").bytes(), StandardCharsets.UTF_8).strip();
    }

    private static byte[] stamped(Instant time, byte[] line) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes(stamp(time) + " "));
        all.writeBytes(line);
        all.write('\n');
        return all.toByteArray();
    }

    private StyleClassedTextArea area() {
        return window.robot.lookup("#log").queryAs(StyleClassedTextArea.class);
    }

    private void select(ScriptedContainer container) {
        window.await("container " + container.name(), () -> row(container) != null);
        window.fx(() -> list().getSelectionModel().select(row(container)));
    }

    private Object row(ScriptedContainer container) {
        return list().getItems().stream()
                .filter(ContainerRow.class::isInstance)
                .filter(row -> ((ContainerRow) row).id().equals(container.id()))
                .findFirst()
                .orElse(null);
    }

    private ListView<Object> list() {
        return window.robot.lookup("#container-list").queryListView();
    }
}
