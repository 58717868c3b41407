package drydock.zoo;

import drydock.investigation.Finding;
import drydock.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is accused in the recording of one fixture: one row of `verdicts.tsv`.
///
/// @param leading      id of the leading cause; empty when nothing is accused
/// @param level        how sure the leading cause is, empty without one
/// @param contributing ids of the contributing causes, sorted
record RecordedVerdict(String fixture, String leading, String level, List<String> contributing) {
    private static final Path FILE = Path.of("src/test/resources/zoo/verdicts.tsv");
    private static final String HEADER = "fixture\tleading\tlevel\tcontributing";

    static RecordedVerdict of(String fixture, List<Finding> findings) {
        Optional<Finding> leading = findings.stream()
                .filter(finding ->
                        finding.verdict().accuses() && !finding.verdict().contributing())
                .findFirst();
        return new RecordedVerdict(
                fixture,
                leading.map(Finding::id).orElse(""),
                leading.map(Finding::verdict)
                        .map(Verdict::level)
                        .map(Verdict.Level::word)
                        .orElse(""),
                findings.stream()
                        .filter(finding ->
                                finding.verdict().accuses() && finding.verdict().contributing())
                        .map(Finding::id)
                        .sorted()
                        .toList());
    }

    /// The verdicts that were read and found right, in the order of the fixtures.
    static List<RecordedVerdict> readAll() throws IOException {
        return Files.readAllLines(FILE).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new RecordedVerdict(
                        cells[0], cells[1], cells[2], cells[3].isEmpty() ? List.of() : List.of(cells[3].split(","))))
                .toList();
    }

    static void writeAll(List<RecordedVerdict> verdicts) throws IOException {
        StringBuilder table = new StringBuilder(HEADER).append('\n');
        for (RecordedVerdict verdict : verdicts) {
            table.append(String.join(
                            "\t",
                            verdict.fixture,
                            verdict.leading,
                            verdict.level,
                            String.join(",", verdict.contributing)))
                    .append('\n');
        }
        Files.writeString(FILE, table);
    }
}
