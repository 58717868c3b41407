package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.json.CaseJson;
import drydock.casefile.json.CaseReader;
import drydock.casefile.model.AppliedFix;
import drydock.casefile.model.Case;
import drydock.casefile.model.DoneStep;
import drydock.casefile.model.Examined;
import drydock.casefile.model.Note;
import drydock.casefile.model.NoteLimits;
import drydock.investigation.Investigation;
import drydock.investigation.Progress;
import drydock.model.ContainerDetails;
import drydock.redaction.Recognition;
import drydock.redaction.Redactor;
import drydock.redaction.TokenKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// One case in a folder of its own, to be read and added to.
///
/// Every change is whole on the disk when a method returns, and changes of several processes follow each other. Blocks;
/// safe for use from several threads.
public final class CaseFolder {
    /// Of all folders in this process: file locks hold between processes only.
    private static final Object IN_PROCESS = new Object();

    private final Path folder;
    private final Clock clock;
    private final Supplier<TokenKey> key;

    /// Touches nothing yet.
    public CaseFolder(Path folder, Clock clock) {
        this(folder, clock, TokenKey::random);
    }

    /// @param key under which the secrets of its evidence have their tokens, so that notes can't repeat them
    CaseFolder(Path folder, Clock clock, Supplier<TokenKey> key) {
        this.folder = folder;
        this.clock = clock;
        this.key = key;
    }

    public Path path() {
        return folder;
    }

    /// Whether something is there that calls itself a case, readable or not.
    public boolean exists() {
        return Files.exists(folder.resolve(CaseReader.CASE));
    }

    /// Reads it all and examines the evidence again, with the steps and causes of this Drydock.
    ///
    /// @throws CaseFormatException when it is no case, a damaged one, or one of a newer Drydock
    public Case read() throws IOException {
        return reader().read();
    }

    /// Whether this case is about the container, or about one that it was made in place of.
    public boolean isAbout(ContainerDetails container) throws IOException {
        return reader().index().container().succeededBy(CaseJson.Container.of(container));
    }

    /// Keeps what a progress tells, step by step, as a new examination, and makes the case when it is the first one.
    public Recording recording(Progress next) {
        return new Recording(
                container -> {
                    if (exists() && !isAbout(container)) {
                        throw new CaseFormatException(folder + " holds the case of another container, "
                                + reader().index().container().name() + "; choose another folder. Nothing was changed");
                    }
                    return this;
                },
                next);
    }

    /// Puts an investigation in place of the latest one, which it goes on with: some of its steps were run again.
    public void amend(Investigation continued) throws IOException {
        change(json -> json);
        int number = reader().index().latest();
        new ExaminationFolder(folder.resolve(ExaminationFolder.name(number))).write(continued, true);
        change(json -> json.with(CaseJson.Summary.of(new Examined(number, true, continued))));
    }

    /// @param step id of the step it is about, empty for the case as a whole
    public void note(Optional<String> step, String text) throws IOException {
        Note note = new Note(clock.instant(), 0, step, masked(text));
        change(json ->
                json.withNotes(plus(json.notes(), new Note(note.time(), json.latest(), note.step(), note.text()))));
    }

    /// Puts other words in place of a note's; with none the note is taken away. A note that is gone stays so.
    public void rewrite(Note note, String text) throws IOException {
        String masked = masked(text);
        change(json -> json.withNotes(json.notes().stream()
                .filter(one -> !one.equals(note) || !masked.isEmpty())
                .map(one -> one.equals(note) ? one.saying(masked) : one)
                .toList()));
    }

    /// Records what was changed to make the container work; the next examination shows what came of it.
    public void fix(String text) throws IOException {
        Instant now = clock.instant();
        String masked = masked(text);
        NoteLimits.check("a fix", masked);
        change(json -> json.withFixes(plus(json.fixes(), new AppliedFix(now, json.latest(), masked))));
    }

    /// Marks a next step of the report as done; marking it again changes nothing.
    ///
    /// @param id as the report's list of next steps gives it
    public void done(String id, String text) throws IOException {
        Instant now = clock.instant();
        String masked = masked(text);
        change(json -> json.done().stream().anyMatch(step -> step.id().equals(id))
                ? json
                : json.withDone(plus(json.done(), new DoneStep(now, id, masked))));
    }

    /// Takes the mark away again.
    public void undone(String id) throws IOException {
        change(json -> json.withDone(
                json.done().stream().filter(step -> !step.id().equals(id)).toList()));
    }

    /// Writes a whole case into an empty place.
    void write(Case content) throws IOException {
        synchronized (IN_PROCESS) {
            PrivateFiles.folder(folder);
            for (Examined examined : content.examinations()) {
                fresh(examined.number()).write(examined.investigation(), examined.complete());
            }
            index(CaseJson.of(content));
        }
    }

    /// An empty folder for an examination that the index does not name yet; a kill may have left one.
    ExaminationFolder fresh(int number) throws IOException {
        Path place = folder.resolve(ExaminationFolder.name(number));
        PrivateFiles.delete(place);
        return new ExaminationFolder(place);
    }

    int nextNumber() throws IOException {
        return exists() ? reader().index().latest() + 1 : 1;
    }

    /// Reads `case.json`, changes it and puts it in the old one's place.
    void change(UnaryOperator<CaseJson> change) throws IOException {
        synchronized (IN_PROCESS) {
            try (FileChannel channel = lockFile();
                    FileLock _ = channel.lock()) {
                upgrade();
                index(change.apply(reader().index()));
            }
        }
    }

    void index(CaseJson json) throws IOException {
        PrivateFiles.write(folder.resolve(CaseReader.CASE), CaseJson.MAPPER.writeValueAsBytes(json));
    }

    private CaseReader reader() {
        return new CaseReader(new FolderFiles(folder));
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                folder.resolve(CaseReader.CASE).resolveSibling(".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    /// A case of format 1 gets the layout of this one: first all that is new, then the name, then away with the old.
    private void upgrade() throws IOException {
        if (reader().version() > 1) {
            return;
        }
        write(read());
        PrivateFiles.delete(folder.resolve("evidence"));
    }

    /// What looks like a secret goes, and what is known as one of this case.
    private String masked(String text) throws IOException {
        Set<String> marks = reader().version() > 1 ? reader().marks() : Set.of();
        return new Recognition(marks, key.get()).mask(new Redactor(List.of()).redact(text.strip()));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return more;
    }
}
