package drydock.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import drydock.casefile.json.CaseJson;
import drydock.casefile.model.AppliedFix;
import drydock.casefile.model.Case;
import drydock.casefile.model.Examined;
import drydock.casefile.model.Note;
import drydock.investigation.Progress;
import drydock.investigation.Provenance;
import drydock.investigation.StartingFacts;
import drydock.model.ContainerDetails;
import drydock.model.Subject;
import drydock.redaction.RedactionRules;
import drydock.redaction.Redactor;
import drydock.zoo.RecordedZoo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {
    @TempDir
    private Path temporary;

    private CaseFolder folder = Written.folder(Path.of("x"));

    @BeforeEach
    void place() {
        folder = Written.folder(temporary.resolve("case"));
    }

    @Test
    void holdsEveryFinishedStepWhileTheChecklistGoesOn() throws IOException {
        List<Integer> kept = new ArrayList<>();
        Written.examine(
                folder,
                4,
                steps -> kept.add(stored().latest().investigation().steps().size()));
        assertThat(kept).containsExactly(0, 1, 2, 3, 4);
        assertThat(stored().latest().complete()).isTrue();
    }

    @Test
    void isWholeFromItsFirstMomentAndLeavesNothingBeside() throws IOException {
        folder.recording(Progress.SILENT).begun(new StartingFacts(Written.SUBJECT, () -> Provenance.UNKNOWN));

        assertThat(folder.read().examinations()).hasSize(1);
        try (java.util.stream.Stream<Path> beside = java.nio.file.Files.list(temporary)) {
            assertThat(beside).containsExactly(temporary.resolve("case"));
        }
    }

    @Test
    void saysOfAnExaminationThatWasCutShortThatItWas() throws IOException {
        Recording recording = folder.recording(Progress.SILENT);
        recording.begun(new StartingFacts(Written.SUBJECT, () -> Provenance.UNKNOWN));
        recording.finished(Written.step("one", 3));
        Examined latest = folder.read().latest();
        assertThat(latest.complete()).isFalse();
        assertThat(latest.investigation().notChecked()).anyMatch(sentence -> sentence.contains("cut short"));
    }

    @Test
    void keepsNotesFixesAndExaminationsInTheirOrder() throws IOException {
        Written.examine(folder, 1, _ -> {});
        folder.note(Optional.of("step-1"), "odd");
        folder.fix("rebuilt without cache");
        folder.done("rebuild", "Rebuild it");
        folder.done("rebuild", "Rebuild it");
        Written.examine(folder, 2, _ -> {});
        folder.note(Optional.empty(), "better");
        Case content = folder.read();
        assertThat(content.examinations()).extracting(Examined::number).containsExactly(1, 2);
        assertThat(content.notes()).extracting(Note::examination).containsExactly(1, 2);
        assertThat(content.fixes())
                .extracting(AppliedFix::after, AppliedFix::text)
                .containsExactly(tuple(1, "rebuilt without cache"));
        assertThat(content.done()).hasSize(1);
        folder.undone("rebuild");
        assertThat(folder.read().done()).isEmpty();
    }

    @Test
    void putsOtherWordsInPlaceOfANotesOrTakesItAway() throws IOException {
        Written.examine(folder, 1, _ -> {});
        folder.note(Optional.of("step-1"), "frist");
        folder.note(Optional.empty(), "stays");
        Note old = folder.read().notes().getFirst();
        folder.rewrite(old, "first, with DB_PASSWORD=hunter2hunter2");
        assertThat(folder.read().notes()).extracting(Note::step).containsExactly(old.step(), Optional.empty());
        Note now = folder.read().notes().getFirst();
        assertThat(now.text()).startsWith("first").doesNotContain("hunter2");
        assertThat(now.time()).isEqualTo(old.time());
        folder.rewrite(now, " ");
        assertThat(folder.read().notes()).extracting(Note::text).containsExactly("stays");
    }

    @Test
    void masksWhatTheUserPastesIntoANote() throws IOException {
        Written.examine(folder, 1, _ -> {});
        folder.note(Optional.empty(), "with DB_PASSWORD=hunter2hunter2 it works");
        folder.fix("set postgres://app:hunter2hunter2@db/app");
        assertThat(everything()).doesNotContain("hunter2").contains("it works");
    }

    @Test
    void knowsASecretOfTheCaseAgainInANote() throws IOException {
        CaseLibrary library = new CaseLibrary(temporary.resolve("data/cases"), Clock.systemUTC());
        RedactionRules rules = new RedactionRules(Set.of(), Set.of(), library.tokens(true));
        Redactor redactor = new Redactor(List.of("DB_PASSWORD=hunter2hunter2"), rules);
        redactor.redact("hunter2hunter2");
        CaseFolder own = library.at(temporary.resolve("case"));
        Recording recording = own.recording(Progress.SILENT);
        recording.begun(new StartingFacts(Written.SUBJECT, () -> new Provenance(Map.of(), redactor.audit())));
        own.note(Optional.empty(), "why hunter2hunter2? it works without");
        assertThat(everything()).doesNotContain("hunter2").contains("it works without");
    }

    @Test
    void refusesToMixTheCasesOfTwoContainers() throws IOException {
        Written.examine(folder, 1, _ -> {});
        String before = everything();
        ContainerDetails other = renamed("other");
        Recording recording = folder.recording(Progress.SILENT);
        StartingFacts beginning = new StartingFacts(about(other), () -> Provenance.UNKNOWN);
        assertThatThrownBy(() -> recording.begun(beginning))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("another container");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void takesTheSuccessorOfAComposeServiceForTheSame() {
        CaseJson.Container first =
                new CaseJson.Container("1", "shop-web-1", "web:1", Optional.of("shop"), Optional.of("web"));
        assertThat(first.succeededBy(
                        new CaseJson.Container("2", "shop_web_1", "web:2", Optional.of("shop"), Optional.of("web"))))
                .isTrue();
        assertThat(first.succeededBy(
                        new CaseJson.Container("2", "shop-web-1", "web:2", Optional.of("other"), Optional.of("web"))))
                .isFalse();
        assertThat(first.succeededBy(
                        new CaseJson.Container("2", "shop-web-1", "web:2", Optional.empty(), Optional.empty())))
                .isFalse();
    }

    @Test
    void replacesTheLatestExaminationWhenSomeStepsWereRunAgain() throws IOException {
        Written.examine(folder, 3, _ -> {});
        folder.amend(Written.investigation(List.of(Written.step("step-1", 7), Written.step("step-2", 40))));
        Case content = folder.read();
        assertThat(content.examinations()).hasSize(1);
        assertThat(content.investigation().steps())
                .extracting(step -> step.transcript().lines().size())
                .containsExactly(7, 40);
        try (var evidence = Files.list(folder.path().resolve("examinations/1/evidence"))) {
            assertThat(evidence).as("no evidence is left that nothing names").hasSize(2);
        }
    }

    @Test
    void bringsACaseOfTheFirstFormatUpToThisOneWhenItIsAddedTo() throws IOException {
        RecordedZoo.unpack("sample", folder.path());
        Case before = folder.read();
        assertThat(before.investigation().notChecked()).noneMatch(sentence -> sentence.contains("cut short"));
        folder.note(Optional.empty(), "seen before");
        Case after = folder.read();
        assertThat(after.notes()).hasSize(1);
        assertThat(after.investigation()).usingRecursiveComparison().isEqualTo(before.investigation());
        assertThat(folder.path().resolve("evidence")).doesNotExist();
    }

    private Case stored() {
        try {
            return folder.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Subject about(ContainerDetails container) {
        Subject same = Written.SUBJECT;
        return new Subject(
                same.taken(),
                same.engine(),
                container,
                same.image(),
                same.history(),
                same.expectations(),
                same.network());
    }

    private ContainerDetails renamed(String name) {
        ContainerDetails same = Written.SUBJECT.container();
        return new ContainerDetails(
                "ffff",
                name,
                same.image(),
                same.imageId(),
                same.created(),
                same.path(),
                same.args(),
                same.state(),
                same.restarts(),
                same.restartPolicy(),
                same.config(),
                same.host(),
                same.mounts());
    }

    /// All there is on the disk, names and contents.
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder.path())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }
}
