package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.Cause;
import drydock.cause.Causes;
import drydock.cause.WorkedExample;
import drydock.report.page.CauseIndex;
import drydock.report.page.CausePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of every cause, and its worked example, are what the catalogue and the recordings give today.
///
/// `-Ddrydock.pages=write` writes them anew.
class CausePagesTest {
    private static final Path PAGES = Path.of("src/site/markdown/causes");
    private static final Path EXAMPLES = Path.of("src/main/resources/drydock/worked-examples.txt");
    private static final String HOW = "not current; mvn test -Dtest=CausePagesTest -Ddrydock.pages=write";
    private static final int LONGEST_PAGE = 120;

    private static final Map<Path, String> FILES = new LinkedHashMap<>();
    private static final List<WorkedExample> EXPECTED = new ArrayList<>();

    @BeforeAll
    static void readRecordings() throws IOException {
        StringBuilder text = new StringBuilder("# Written by CausePagesTest from the recordings of the zoo.\n\n");
        for (Cause cause : byId()) {
            WorkedExample example = RecordedExample.of(cause.info());
            EXPECTED.add(example);
            text.append(RecordedExample.paragraph(example)).append('\n');
            FILES.put(page(cause.id()), CausePage.markdown(cause.info(), Optional.of(example)));
        }
        FILES.put(EXAMPLES, text.toString());
        FILES.put(page("index"), CauseIndex.markdown());
        if ("write".equals(System.getProperty("drydock.pages"))) {
            write();
        }
    }

    private static void write() throws IOException {
        Files.createDirectories(PAGES);
        for (Map.Entry<Path, String> file : FILES.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    private static List<Cause> byId() {
        return Causes.ALL.stream().sorted(Comparator.comparing(Cause::id)).toList();
    }

    @Test
    void everyPageAndExampleIsCurrent() throws IOException {
        for (Map.Entry<Path, String> file : FILES.entrySet()) {
            assertThat(file.getKey()).as(HOW).exists();
            assertThat(Files.readString(file.getKey()))
                    .as("%s is %s", file.getKey(), HOW)
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void everyWorkedExampleAccuses() {
        assertThat(EXPECTED)
                .hasSameSizeAs(Causes.ALL)
                .allSatisfy(example ->
                        assertThat(example.level()).as(example.cause()).isIn("confirmed", "likely"));
    }

    @Test
    void aWorkedExampleIsReadAsItWasWritten() {
        assertThat(EXPECTED)
                .allSatisfy(example -> assertThat(WorkedExample.read(RecordedExample.paragraph(example)))
                        .containsExactly(example));
    }

    @Test
    void everyPageIsOfACause() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("index"), byId().stream().map(Cause::id))
                                    .map(name -> name + ".md")
                                    .toList());
        }
    }

    @Test
    void noPageIsTooLongToRead() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.filter(page -> !page.endsWith("index.md")))
                    .allSatisfy(page ->
                            assertThat(Files.readAllLines(page)).as("%s", page).hasSizeLessThanOrEqualTo(LONGEST_PAGE));
        }
    }

    private static Path page(String name) {
        return PAGES.resolve(name + ".md");
    }
}
