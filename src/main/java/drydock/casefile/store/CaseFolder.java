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
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A case in its own folder, for reading and changing.
///
/// Each change is completely on disk when a method returns, and changes by several processes are serialised. Methods
/// block and are thread-safe.
public final class CaseFolder {
    /// One lock per folder in this process: file locks work only between processes.
    private static final Object IN_PROCESS = new Object();

    private final Path folder;
    private final Clock clock;
    private final Supplier<TokenKey> key;

    /// Does not touch the folder yet.
    public CaseFolder(Path folder, Clock clock) {
        this(folder, clock, TokenKey::random);
    }

    /// @param key the key of the tokens in its evidence, to recognise those secrets in notes
    CaseFolder(Path folder, Clock clock, Supplier<TokenKey> key) {
        this.folder = folder;
        this.clock = clock;
        this.key = key;
    }

    public Path path() {
        return folder;
    }

    /// Whether the folder has a `case.json`, readable or not.
    public boolean exists() {
        return Files.exists(folder.resolve(CaseReader.CASE));
    }

    /// Reads the case and examines its evidence again, with this version's steps and causes.
    ///
    /// @throws CaseFormatException when it is not a case, is damaged, or comes from a newer version
    public Case read() throws IOException {
        return reader().read();
    }

    /// Whether this case is about the container or its predecessor.
    public boolean isAbout(ContainerDetails container) throws IOException {
        return reader().index().container().succeededBy(CaseJson.Container.of(container));
    }

    /// Saves an investigation step by step as a new examination, and creates the case with the first one.
    public Recording recording(Progress next) {
        return new Recording(
                container -> {
                    if (exists() && !isAbout(container)) {
                        throw new CaseFormatException(folder + " has the case of another container, "
                                + reader().index().container().name() + ". Nothing was changed. Choose another folder");
                    }
                    return this;
                },
                next);
    }

    /// Replaces the latest investigation by one in which some of its steps ran again.
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

    /// Adds lines of the container's log that the user has marked, as a note on the step that reads the log.
    public void quote(List<String> lines) throws IOException {
        Instant now = clock.instant();
        List<String> masked = new ArrayList<>();
        for (String line : lines) {
            masked.add(masked(line));
        }
        change(json -> json.withNotes(
                plus(json.notes(), new Note(now, json.latest(), Optional.of("logs"), Note.MARKED, masked))));
    }

    /// Changes the text of a note; an empty text deletes it. A deleted note stays deleted.
    public void rewrite(Note note, String text) throws IOException {
        String masked = masked(text);
        change(json -> json.withNotes(json.notes().stream()
                .filter(one -> !one.equals(note) || !masked.isEmpty())
                .map(one -> one.equals(note) ? one.saying(masked) : one)
                .toList()));
    }

    /// Records a change the user made to fix the container; the next examination shows its effect.
    public void fix(String text) throws IOException {
        Instant now = clock.instant();
        String masked = masked(text);
        NoteLimits.check("a fix", masked);
        change(json -> json.withFixes(plus(json.fixes(), new AppliedFix(now, json.latest(), masked))));
    }

    /// Marks a next step of the report as done; repeating this has no effect.
    ///
    /// @param id as in the report's list of next steps
    public void done(String id, String text) throws IOException {
        Instant now = clock.instant();
        String masked = masked(text);
        change(json -> json.done().stream().anyMatch(step -> step.id().equals(id))
                ? json
                : json.withDone(plus(json.done(), new DoneStep(now, id, masked))));
    }

    /// Removes the mark again.
    public void undone(String id) throws IOException {
        change(json -> json.withDone(
                json.done().stream().filter(step -> !step.id().equals(id)).toList()));
    }

    /// Writes a whole case into an empty folder.
    void write(Case content) throws IOException {
        synchronized (IN_PROCESS) {
            PrivateFiles.folder(folder);
            for (Examined examined : content.examinations()) {
                fresh(examined.number()).write(examined.investigation(), examined.complete());
            }
            index(CaseJson.of(content));
        }
    }

    /// Writes the first examination and the index beside the folder and renames them into it, so that the case can be
    /// opened from its first moment on.
    ExaminationFolder begin(Examined first) throws IOException {
        Path name = Objects.requireNonNull(folder.toAbsolutePath().getFileName(), "a folder has a name");
        Path part = folder.toAbsolutePath()
                .resolveSibling("." + name + "-" + ProcessHandle.current().pid());
        CaseJson json = CaseJson.of(Case.begun(name.toString(), first));
        PrivateFiles.delete(part);
        try {
            CaseFolder hidden = new CaseFolder(part, clock, key);
            hidden.fresh(first.number()).write(first.investigation(), false);
            hidden.index(json);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            return new ExaminationFolder(folder.resolve(ExaminationFolder.name(first.number())));
        } catch (AtomicMoveNotSupportedException | DirectoryNotEmptyException | FileAlreadyExistsException occupied) {
            ExaminationFolder own = fresh(first.number());
            own.write(first.investigation(), false);
            index(json);
            return own;
        } finally {
            PrivateFiles.delete(part);
        }
    }

    /// An empty folder for an examination that the index does not list yet; a killed process may have left one.
    ExaminationFolder fresh(int number) throws IOException {
        Path place = folder.resolve(ExaminationFolder.name(number));
        PrivateFiles.delete(place);
        return new ExaminationFolder(place);
    }

    /// Removes a cancelled examination; the whole case if there is no other one and no note.
    void discard(int number) throws IOException {
        CaseJson index = reader().index();
        if (index.examinations().size() > 1) {
            change(json -> json.without(number));
            fresh(number);
        } else if (index.untouched()) {
            PrivateFiles.delete(folder);
        }
    }

    int nextNumber() throws IOException {
        return exists() ? reader().index().latest() + 1 : 1;
    }

    /// Reads `case.json`, changes it and replaces the old file.
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

    /// Converts a case of format 1: writes the new files, then the index, then deletes the old files.
    private void upgrade() throws IOException {
        if (reader().version() > 1) {
            return;
        }
        write(read());
        PrivateFiles.delete(folder.resolve("evidence"));
    }

    /// Masks text that looks like a secret, and known secrets of this case.
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
