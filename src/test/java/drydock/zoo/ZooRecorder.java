package drydock.zoo;

import drydock.casefile.store.CaseStore;
import drydock.engine.Engine;
import drydock.investigation.Investigation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Investigates fixtures on a real engine and keeps what was found, for the tests that have no engine.
final class ZooRecorder {
    private ZooRecorder() {}

    /// @param names of fixtures; all when there are none
    public static void main(String[] names) throws Exception {
        List<Fixture> fixtures = names.length == 0
                ? Zoo.fixtures()
                : Stream.of(names).map(Zoo::fixture).toList();
        try (Engine engine = LocalEngine.connect();
                Visit visit = new Visit(engine)) {
            engine.toolbox().build(System.out::println);
            for (Fixture fixture : fixtures) {
                record(fixture, visit.to(fixture));
            }
        }
    }

    private static void record(Fixture fixture, Investigation investigation) throws IOException {
        Path folder = Files.createTempDirectory("drydock-recording-");
        try {
            new CaseStore().save(investigation, folder);
            RecordedZoo.pack(folder, fixture.name());
        } finally {
            delete(folder);
        }
        Judgement judgement = Judgement.of(fixture, investigation);
        System.out.println(
                (judgement.right() ? "right  " : "WRONG  ") + fixture.name() + ": " + accused(investigation));
        judgement.misses().forEach(miss -> System.out.println("       " + miss));
    }

    private static String accused(Investigation investigation) {
        return investigation.findings().stream()
                .filter(finding -> finding.verdict().accuses())
                .map(finding -> finding.id()
                        + (finding.verdict().contributing() ? " (contributing, " : " (")
                        + finding.verdict().level().word() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
            files.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
