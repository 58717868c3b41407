package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.NamedFiles;
import drydock.cause.reading.RefusalKind;
import drydock.cause.start.MountHidesFiles;
import drydock.fact.NamedFileFacts.Entry;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A file the program needs does not exist.
public final class MissingFile implements RefusalCause {
    /// A file to remove need not exist.
    private static final Pattern CLEARING = Pattern.compile(
            "\\b(?:delet(?:e|ing)|remov(?:e|ing)|unlink(?:ing)?|rmdir|rm|clean(?:ing)?(?: ?up)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final CauseInfo INFO = CauseInfo.of("missing-file");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.MISSING;
    }

    @Override
    public boolean accepts(MatchResult match, String line, ContainerOutcome situation) {
        return !CLEARING.matcher(line).find();
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<MissingSystemData> data = MissingSystemData.of(evidence);
        if (data.isPresent()) {
            return data.get().verdict(evidence, RULING);
        }
        Optional<Mention> said = evidence.words().decisive(this);
        if (said.isPresent() && evidence.words().disproved(said.get(), evidence.traced())) {
            return RULING.ruledOut(
                    "The message about `" + said.get().what()
                            + "` is not the reason for its end: another error follows, and no call on"
                            + " that path fails in the trace.",
                    said.get().citation());
        }
        Optional<Citation> hidden = MountHidesFiles.missed(evidence);
        if (hidden.isPresent()) {
            return RULING.ruledOut("A mount hides it.", hidden.get());
        }
        if (said.isPresent()) {
            return named(evidence, said.get());
        }
        return RULING.refused(
                        evidence,
                        this,
                        refused -> explanation(evidence, refused.what()),
                        refused -> fixes(evidence, refused.what()))
                .orElseGet(() -> RULING.unspoken(evidence, this));
    }

    private static Verdict named(Evidence evidence, Mention said) {
        Optional<Failure> traced = evidence.traced()
                .failureOn(said.what(), "ENOENT", "ENOTDIR")
                .or(() -> said.what().isEmpty() ? evidence.traced().gaveUpOver("ENOENT") : Optional.empty());
        String path = said.what().isEmpty() ? traced.map(Failure::path).orElse("") : said.what();
        List<Citation> cited = new ArrayList<>(List.of(said.citation()));
        traced.map(Failure::citation).ifPresent(cited::add);
        Optional<Entry> there = NamedFiles.at(evidence, path).filter(_ -> traced.isEmpty());
        there.map(Entry::citation).ifPresent(cited::add);
        Optional<Entry> file = there.filter(entry -> !entry.directory());
        if (file.isPresent()) {
            return present(evidence, file.get(), cited);
        }
        NamedFiles.like(evidence, path).stream().map(Entry::citation).forEach(cited::add);
        boolean agrees = !said.followed()
                && there.isEmpty()
                && (traced.isPresent() || (evidence.situation().failed() && raised(evidence, said)));
        return accuse(evidence, path, cited, agrees);
    }

    /// A program may also call a file missing that is empty.
    private static Verdict present(Evidence evidence, Entry file, List<Citation> words) {
        List<Citation> cited = new ArrayList<>(words);
        cited.add(evidence.situation().state());
        if (file.size() > 0) {
            return RULING.possible(
                    "The message names `" + file.path() + "`, which exists. It may have been missing at that time.",
                    cited,
                    List.of());
        }
        return RULING.agreed(
                evidence.situation().failed(),
                "The program needs `" + file.path() + "`, which exists and is empty; it ends with "
                        + evidence.situation().status() + ".",
                cited,
                List.of(
                        Fix.of(
                                "Find out what should have written `" + file.path()
                                        + "`: a step of the image build, a script of the entrypoint, or whoever fills the mount."),
                        Fix.of("Replace it with the file that is meant, or correct the setting that names it.")));
    }

    /// The message is the uncaught error itself and not one of many in the log.
    private static boolean raised(Evidence evidence, Mention said) {
        return evidence.words()
                .uncaught()
                .filter(found -> found.message().citation().equals(said.citation()))
                .isPresent();
    }

    private static Verdict accuse(Evidence evidence, String path, List<Citation> words, boolean agrees) {
        List<Citation> cited = new ArrayList<>(words);
        cited.add(evidence.situation().state());
        return RULING.agreed(agrees, explanation(evidence, path), cited, fixes(evidence, path));
    }

    private static String explanation(Evidence evidence, String path) {
        Optional<String> directory = MissingDirectory.of(evidence, path);
        if (directory.isPresent()) {
            return "The program can't create `" + path + "`, because the directory `" + directory.get()
                    + "` does not exist; it ends with " + evidence.situation().status() + ".";
        }
        String name = path.isEmpty() ? "a file that it does not name" : "`" + path + "`";
        String end = evidence.situation().steady()
                ? "."
                : "; it ends with " + evidence.situation().status() + ".";
        List<Entry> like = NamedFiles.like(evidence, path);
        return "The program needs " + name + ", which does not exist" + relative(evidence, path) + end
                + (like.isEmpty() ? "" : " The container has " + NamedFiles.quoted(like) + ".");
    }

    private static String relative(Evidence evidence, String path) {
        String directory = evidence.subject().container().config().workingDir();
        return path.isEmpty() || path.startsWith("/")
                ? ""
                : " (relative to the working directory `" + (directory.isEmpty() ? "/" : directory) + "`)";
    }

    private static List<Fix> device(String path) {
        boolean tunnel = path.equals("/dev/net/tun");
        return List.of(
                Fix.of(
                        FixPlace.START_OPTIONS,
                        "Give the device of the engine's machine to the container"
                                + (tunnel ? ", and the capability to set up the interface." : "."),
                        "diff",
                        "+    devices:\n+      - " + path + ":" + path + (tunnel ? "\n+    cap_add: [NET_ADMIN]" : "")),
                Fix.of(
                        FixPlace.HOST,
                        "Load the kernel module or connect the hardware if `" + path
                                + "` does not exist on the engine's machine either."));
    }

    private static List<Fix> fixes(Evidence evidence, String path) {
        Optional<String> directory =
                MissingDirectory.of(evidence, path).or(() -> MissingDirectory.called(evidence, path));
        if (directory.isPresent()) {
            return MissingDirectory.fixes(evidence, directory.get());
        }
        if (path.startsWith("/dev/")) {
            return device(path);
        }
        List<Fix> fixes = new ArrayList<>();
        Optional<Mount> mount = MountReading.over(evidence.subject().container(), path);
        mount.ifPresent(over -> fixes.add(Fix.of(
                FixPlace.START_OPTIONS,
                "`" + over.destination() + "` is a " + over.type() + " mount ("
                        + (over.name().isEmpty() ? over.source() : over.name())
                        + "): put the file there, because the mount hides the image's files at that path.")));
        if (path.startsWith("/")) {
            String name = UnixPath.baseName(path);
            fixes.add(Fix.of(
                    FixPlace.IMAGE_BUILD, "Copy `" + path + "` into the image.", "diff", "+COPY " + name + " " + path));
            fixes.add(Fix.of(
                    FixPlace.START_OPTIONS,
                    "Mount it if its content differs between installations.",
                    "diff",
                    "     volumes:\n+      - ./" + name + ":" + path + ":ro"));
        } else {
            fixes.add(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    "Copy the file into the image or mount it, and check that WORKDIR is the directory from"
                            + " which the program looks for it."));
        }
        List<Entry> like = NamedFiles.like(evidence, path);
        Fix setting = Fix.of(
                like.isEmpty()
                        ? "Correct the setting that names the path if the path is wrong."
                        : "Correct the setting that names the path, if " + NamedFiles.quoted(like) + " is meant.");
        fixes.add(like.isEmpty() ? fixes.size() : 0, setting);
        return fixes;
    }
}
