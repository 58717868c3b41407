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
import java.nio.file.FileSystemException;
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

/// All saved cases of this user, each in its own folder below the platform's data folder.
public final class CaseLibrary {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// The name prefix of a folder that is being deleted; a killed process may leave one.
    private static final String DOOMED = ".deleted-";

    private final Path folder;
    private final Clock clock;

    /// @param folder created with the first case; contains nothing else
    public CaseLibrary(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// The library that window and command line share.
    public static CaseLibrary ofThisUser(Clock clock) {
        return new CaseLibrary(DataFolder.DATA.ofThisUser().resolve("cases"), clock);
    }

    public Path folder() {
        return folder;
    }

    /// The key of this user's tokens: equal values have equal tokens in all of the user's cases. The key is stored next
    /// to the cases and is never part of one.
    ///
    /// @param keep whether a new key is saved; otherwise, and on a disk that can't be written, it is used only once
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
            try {
                PrivateFiles.folder(folder.resolveSibling("."));
                PrivateFiles.write(file, bytes);
            } catch (FileSystemException unwritable) {
                // Saving the case fails for the same reason and says so; the investigation does not need the key.
                return new TokenKey(bytes);
            }
        }
        return new TokenKey(bytes);
    }

    /// All cases, most recently examined first; unreadable ones come last and say why.
    ///
    /// A folder without a `case.json` is not a case yet and is left out.
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
    /// @throws CaseFormatException when there is no such case
    public CaseFolder open(String id) throws IOException {
        Path place = place(id);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new CaseFormatException("there is no case " + id + ". `drydock cases` lists the cases");
        }
        return at(place);
    }

    /// A case in a folder that the user chose; it may not exist yet.
    public CaseFolder at(Path place) {
        return new CaseFolder(place, clock, this::known);
    }

    /// The existing key; without a readable key, no secret is recognised.
    private TokenKey known() {
        try {
            return tokens(false);
        } catch (IOException unreadable) {
            return TokenKey.random();
        }
    }

    /// The latest case about a container or its predecessor; if there is none, a new case that is not on disk yet.
    public CaseFolder caseOf(ContainerDetails container) throws IOException {
        return latest(CaseJson.Container.of(container)).orElseGet(() -> newCase(container.name()));
    }

    /// The latest case about a container known only from a list, or about its predecessor.
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

    /// Saves an investigation step by step, in the container's case or in a new one.
    public Recording recording(Progress next) {
        return new Recording(this::caseOf, next);
    }

    /// A new case that is not on disk yet.
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

    /// Copies a case into the library; the original is not changed.
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
    /// @throws CaseFormatException when there is no such case
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
                    // A case that is being begun.
                    .filter(place -> !place.getFileName().toString().startsWith("."))
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
