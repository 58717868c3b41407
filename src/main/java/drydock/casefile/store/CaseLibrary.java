package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.json.CaseJson;
import drydock.casefile.json.CaseReader;
import drydock.casefile.model.Case;
import drydock.casefile.model.Identity;
import drydock.investigation.Progress;
import drydock.model.ContainerDetails;
import drydock.redaction.TokenKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// All cases this user has kept, each in a folder of its own under the platform's data folder.
public final class CaseLibrary {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// How the name of a folder begins that is being deleted; a kill may leave one.
    private static final String DOOMED = ".deleted-";

    private final Path folder;
    private final Clock clock;

    /// @param folder is made when the first case is; nothing else may lie in it
    public CaseLibrary(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// The one that window and command line share.
    public static CaseLibrary ofThisUser(Clock clock) {
        return new CaseLibrary(DataFolder.DATA.ofThisUser().resolve("cases"), clock);
    }

    public Path folder() {
        return folder;
    }

    /// The key under which this user's secrets get their tokens: the same value has the same one in all his cases. It
    /// lies beside the cases and leaves with none of them.
    ///
    /// @param keep whether it is made when there is none; else it serves this once
    public TokenKey tokens(boolean keep) throws IOException {
        Path file = folder.resolveSibling("tokens.key");
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length >= TokenKey.LENGTH) {
                return new TokenKey(bytes);
            }
        }
        byte[] bytes = TokenKey.randomBytes();
        if (keep) {
            PrivateFiles.folder(folder.resolveSibling("."));
            PrivateFiles.write(file, bytes);
        }
        return new TokenKey(bytes);
    }

    /// All cases, the one looked at last first; those that can't be read stand at the end and say why.
    ///
    /// A folder without a `case.json` is none yet and is left out.
    public List<CaseSummary> list() throws IOException {
        List<CaseSummary.Listed> readable = new ArrayList<>();
        List<CaseSummary> unreadable = new ArrayList<>();
        for (Path place : places()) {
            switch (shelved(place)) {
                case CaseSummary.Listed good -> readable.add(good);
                case CaseSummary.Unreadable bad -> unreadable.add(bad);
            }
        }
        readable.sort(Comparator.comparing(CaseSummary.Listed::updated).reversed());
        List<CaseSummary> all = new ArrayList<>(readable);
        all.addAll(unreadable);
        return all;
    }

    /// A case by its id.
    ///
    /// @throws CaseFormatException when there is none
    public CaseFolder open(String id) throws IOException {
        Path place = place(id);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new CaseFormatException("there is no case " + id + "; `drydock cases` lists them");
        }
        return at(place);
    }

    /// A case in a folder of the user's own, there already or not.
    public CaseFolder at(Path place) {
        return new CaseFolder(place, clock, this::known);
    }

    /// The key as it is; where it can't be read, nothing is known again.
    private TokenKey known() {
        try {
            return tokens(false);
        } catch (IOException unreadable) {
            return TokenKey.random();
        }
    }

    /// The latest case about a container or one it was made in place of; a new one, not yet on the disk, when there is
    /// none.
    public CaseFolder caseOf(ContainerDetails container) throws IOException {
        return latest(CaseJson.Container.of(container)).orElseGet(() -> newCase(container.name()));
    }

    /// The latest case about a container that is only known from a list, or about one it was made in place of.
    public Optional<CaseFolder> find(Identity container) throws IOException {
        return latest(
                new CaseJson.Container(container.id(), container.name(), "", container.project(), container.service()));
    }

    private Optional<CaseFolder> latest(CaseJson.Container wanted) throws IOException {
        CaseFolder found = null;
        Instant latest = Instant.MIN;
        for (Path place : places()) {
            Optional<CaseJson> json = index(place);
            if (json.isPresent() && json.get().container().succeededBy(wanted)) {
                Instant taken = updated(json.get());
                found = taken.isAfter(latest) ? at(place) : found;
                latest = taken.isAfter(latest) ? taken : latest;
            }
        }
        return Optional.ofNullable(found);
    }

    /// Keeps what a progress tells, step by step, in the case of the container, or in a new one.
    public Recording recording(Progress next) {
        return new Recording(this::caseOf, next);
    }

    /// A new case, not yet on the disk.
    public CaseFolder newCase(String name) {
        String words = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String begin = (words.isEmpty() ? "case" : words.substring(0, Math.min(60, words.length()))) + "-"
                + STAMP.format(clock.instant());
        Path place = folder.resolve(begin);
        for (int i = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); i++) {
            place = folder.resolve(begin + "-" + i);
        }
        return at(place);
    }

    /// Puts a case from elsewhere into the library; where it came from stays as it is.
    ///
    /// @param place folder or `.zip` file
    public CaseFolder copyIn(Path place) throws IOException {
        Case content = CaseStore.open(place);
        CaseFolder copy = newCase(content.investigation().subject().container().name());
        copy.write(content.withId(copy.path().getFileName() + ""));
        return copy;
    }

    /// Deletes a case and all its evidence.
    ///
    /// @throws CaseFormatException when there is none
    public void delete(String id) throws IOException {
        Path doomed = folder.resolve(DOOMED + id);
        PrivateFiles.delete(doomed);
        Files.move(open(id).path(), doomed);
        PrivateFiles.delete(doomed);
    }

    private Path place(String id) throws CaseFormatException {
        CaseFiles.check(id);
        return folder.resolve(id);
    }

    private List<Path> places() throws IOException {
        try (Stream<Path> places = Files.list(folder)) {
            List<Path> folders = places.filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            for (Path doomed : folders) {
                if (doomed.getFileName().toString().startsWith(DOOMED)) {
                    PrivateFiles.delete(doomed);
                }
            }
            return folders.stream()
                    .filter(place -> Files.exists(place.resolve(CaseReader.CASE), LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Optional<CaseJson> index(Path place) {
        try {
            return Optional.of(new CaseReader(new FolderFiles(place)).index());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static CaseSummary shelved(Path place) {
        String id = place.getFileName() + "";
        try {
            CaseJson json = new CaseReader(new FolderFiles(place)).index();
            CaseJson.Summary last = json.examinations().getLast();
            return new CaseSummary.Listed(
                    id,
                    place,
                    json.container().name(),
                    json.container().image(),
                    json.opened(),
                    last.taken(),
                    json.examinations().size(),
                    last.complete(),
                    last.leading()
                            .map(title -> title
                                    + last.verdict().map(word -> ", " + word).orElse("")));
        } catch (IOException | RuntimeException e) {
            return new CaseSummary.Unreadable(id, place, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static Instant updated(CaseJson json) {
        return json.examinations().isEmpty()
                ? json.opened()
                : json.examinations().getLast().taken();
    }
}
