package drydock.step.program;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.Facts;
import drydock.fact.LibraryFacts;
import drydock.fact.LogFacts;
import drydock.fact.StartChain.Kind;
import drydock.knowledge.Thresholds;
import drydock.model.ContainerFiles;
import drydock.step.program.binary.FixedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Searches texts in the log and in the program's files.
final class ProgramText {
    private final Facts facts;
    private final List<String> files = new ArrayList<>();
    private final List<FixedText.Searched> searched = new ArrayList<>();

    private ProgramText(Facts facts) {
        this.facts = facts;
    }

    static ProgramText of(Facts facts, ContainerFiles container) throws IOException {
        ProgramText text = new ProgramText(facts);
        ChainPrograms.finalProgram(facts).ifPresent(link -> text.files.add(link.path()));
        text.libraries();
        for (String file : text.files) {
            container
                    .read(file, Thresholds.LARGEST_PROGRAM)
                    .ifPresent(content -> text.searched.add(new FixedText.Searched(content)));
        }
        return text;
    }

    /// Files that belong to the program and not to its system.
    private void libraries() {
        facts.get(LibraryFacts.class).stream()
                .flatMap(libraries -> libraries.resolved().stream())
                .map(LibraryFacts.Library::path)
                .filter(library -> !library.matches("/(usr/)?lib(32|64|x32)?/.*"))
                .limit(8)
                .forEach(files::add);
    }

    /// Paths of the searched files.
    List<String> files() {
        return List.copyOf(files);
    }

    boolean inProgram(String line) {
        return searched.stream().anyMatch(file -> FixedText.stands(line, file));
    }

    /// Whether a text that is not found does not exist: a compiled program contains all its texts, an interpreted one
    /// may have it in any file.
    boolean whole() {
        boolean compiled = ChainPrograms.finalProgram(facts)
                .map(link -> link.kind() == Kind.BINARY && ChainPrograms.runsItself(link))
                .orElse(false);
        return compiled
                && !searched.isEmpty()
                && facts.get(BinaryFacts.class)
                        .map(binary ->
                                binary.format() == Format.ELF && binary.stat().size() <= Thresholds.LARGEST_PROGRAM)
                        .orElse(false);
    }

    /// Whether the log contains a line with any values in it; empty when there is no log.
    Optional<Boolean> inLog(String line) {
        return facts.get(LogFacts.class)
                .filter(log -> log.unreadable().isEmpty())
                .map(log -> log.all().stream()
                        .flatMap(run -> run.lines().stream())
                        .anyMatch(printed -> FixedText.printed(line, printed.text())));
    }
}
