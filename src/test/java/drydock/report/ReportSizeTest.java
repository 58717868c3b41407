package drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How much there is to read in the golden reports, and how much of it before anything is unfolded.
class ReportSizeTest {
    private static final Path FOLDER = Path.of("src/test/resources/drydock/report");
    private static final int MOST_UNFOLDED = 10_000;
    private static final int MOST = 25_000;
    private static final int LONGEST_STATUS = 90;

    /// A case of two examinations tells of both.
    private static final String TWO_EXAMINATIONS = "sample-case.md";

    static Stream<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> reports = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return reports.stream();
        }
    }

    @Test
    void thereAreReports() throws IOException {
        assertThat(reports()).hasSizeGreaterThan(9);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void readsInAFewMinutes(Path file) throws IOException {
        String report = Files.readString(file);
        boolean two = file.endsWith(TWO_EXAMINATIONS);

        assertThat(size(unfolded(report))).as("outside <details>").isLessThanOrEqualTo(two ? 14_000 : MOST_UNFOLDED);
        assertThat(size(report)).as("in all").isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void hasAStatusLineThatFitsASubject(Path file) throws IOException {
        assertThat(Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("**Status:**"))
                        .map(line -> line.replace("**Status:** ", "")
                                .replaceAll("[*`\\\\]", "")
                                .strip()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_STATUS));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void hasASummaryOfOneScreen(Path file) throws IOException {
        String report = Files.readString(file);
        int begin = report.indexOf("## Executive Summary");
        String summary = report.substring(begin, report.indexOf("\n---\n", begin));

        assertThat(summary.lines()).hasSizeLessThanOrEqualTo(24);
        assertThat(size(summary)).isLessThanOrEqualTo(2_600);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String unfolded(String report) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (String line : report.split("(?<=\n)")) {
            depth += line.startsWith("<details>") ? 1 : 0;
            if (depth == 0) {
                out.append(line);
            }
            depth -= line.startsWith("</details>") ? 1 : 0;
        }
        return out.toString();
    }
}
