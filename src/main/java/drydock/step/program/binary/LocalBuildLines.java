package drydock.step.program.binary;

import drydock.fact.LineForm;
import drydock.fact.LineForm.Found;
import drydock.fact.LocalBuildFacts;
import drydock.fact.LocalBuildFacts.Match;
import drydock.model.Citation;
import drydock.model.Transcript;
import drydock.step.program.binary.BuildMark.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the lines that [LocalBuildReader] wrote, and compares the two files.
public final class LocalBuildLines {
    static final LineForm LOCAL = LineForm.of("local build: {path}");
    static final LineForm PROGRAM = LineForm.of("program: {path}");
    static final LineForm OWN_TEXT = LineForm.of(
            "own text: {pieces:number} pieces in the local build, {absent:number} of them not in the program");
    static final LineForm ABSENT = LineForm.of("not in the program: {text:line}");

    /// Fewer may be missing by chance: a piece compiled into instructions, or a line changed since.
    private static final int FEWEST = 3;

    /// Marks that stay the same for one build when the file is changed later.
    private static final List<BuildMark> IDS = List.of(BuildMark.BUILD_ID, BuildMark.GO_BUILD_ID);

    private final String step;
    private final Transcript transcript;

    public LocalBuildLines(String step, Transcript transcript) {
        this.step = step;
        this.transcript = transcript;
    }

    /// Empty when one of the two was not read in full.
    public Optional<LocalBuildFacts> read() {
        if (value(Side.LOCAL, BuildMark.SHA256).isEmpty()
                || value(Side.PROGRAM, BuildMark.SHA256).isEmpty()) {
            return Optional.empty();
        }
        if (agrees(BuildMark.SHA256)) {
            return Optional.of(facts(Match.SAME_FILE, "is the local build, byte for byte", cites(BuildMark.SHA256)));
        }
        boolean otherCode = differs(BuildMark.CODE) || differs(BuildMark.MACHINE);
        Optional<BuildMark> mark = Stream.concat(IDS.stream(), Stream.of(BuildMark.CODE))
                .filter(one -> agrees(one) && !otherCode)
                .findFirst();
        return Optional.of(mark.map(this::sameBuild).orElseGet(this::another));
    }

    private LocalBuildFacts sameBuild(BuildMark mark) {
        boolean stripped = agrees(BuildMark.SYMBOLS);
        String how = stripped ? ", changed since, as by signing" : ": one of the two is stripped of its symbols";
        return facts(
                Match.SAME_BUILD,
                "is the local build, by its " + mark.word() + how,
                cites(mark, stripped ? BuildMark.SHA256 : BuildMark.SYMBOLS));
    }

    private LocalBuildFacts another() {
        Optional<String> machines = differs(BuildMark.MACHINE)
                ? Optional.of("is built for " + value(Side.PROGRAM, BuildMark.MACHINE) + ", the local build for "
                        + value(Side.LOCAL, BuildMark.MACHINE))
                : Optional.empty();
        BuildMark apart = Stream.concat(IDS.stream(), Stream.of(BuildMark.SHA256))
                .filter(this::differs)
                .findFirst()
                .orElse(BuildMark.SHA256);
        List<Citation> evidence = cites(machines.isPresent() ? BuildMark.MACHINE : apart);
        String words = machines.orElseGet(
                () -> "is not the local build: " + (apart == BuildMark.SHA256 ? "SHA-256" : apart.word()) + " "
                        + shortened(value(Side.PROGRAM, apart)) + " against "
                        + shortened(value(Side.LOCAL, apart)));
        Optional<Found> text = OWN_TEXT.first(step, transcript);
        if (text.isEmpty()) {
            return facts(Match.OTHER_BUILD, words, evidence);
        }
        int pieces = text.get().fields().count("pieces");
        int absent = text.get().fields().count("absent");
        evidence.add(text.get().citation());
        ABSENT.first(step, transcript).map(Found::citation).ifPresent(evidence::add);
        boolean program = absent >= FEWEST && absent * 3L >= pieces * 2L;
        String share = "; " + absent + " of " + pieces + " pieces of the local build's own text are not in it";
        return facts(program ? Match.OTHER_PROGRAM : Match.OTHER_BUILD, words + share, evidence);
    }

    private LocalBuildFacts facts(Match match, String words, List<Citation> evidence) {
        return new LocalBuildFacts(
                path(LOCAL),
                path(PROGRAM),
                match,
                words,
                line(Side.LOCAL, BuildMark.MAIN_DOES).map(line -> MainDescription.read(line.text("value"))),
                evidence);
    }

    private String path(LineForm form) {
        return form.first(step, transcript).map(line -> line.text("path")).orElse("");
    }

    private static String shortened(String id) {
        return "`" + (id.length() > 16 ? id.substring(0, 12) + "…" : id) + "`";
    }

    private boolean agrees(BuildMark mark) {
        return known(mark) && value(Side.LOCAL, mark).equals(value(Side.PROGRAM, mark));
    }

    private boolean differs(BuildMark mark) {
        return known(mark) && !value(Side.LOCAL, mark).equals(value(Side.PROGRAM, mark));
    }

    private boolean known(BuildMark mark) {
        return Stream.of(Side.values()).map(side -> value(side, mark)).noneMatch(this::unknown);
    }

    private boolean unknown(String value) {
        return value.isEmpty() || value.equals("none");
    }

    private List<Citation> cites(BuildMark... marks) {
        List<Citation> all = new ArrayList<>();
        for (BuildMark mark : marks) {
            line(Side.PROGRAM, mark).map(Found::citation).ifPresent(all::add);
            line(Side.LOCAL, mark).map(Found::citation).ifPresent(all::add);
        }
        return all;
    }

    private String value(Side side, BuildMark mark) {
        return line(side, mark).map(line -> line.text("value")).orElse("");
    }

    private Optional<Found> line(Side side, BuildMark mark) {
        return mark.form().all(step, transcript).stream()
                .filter(line -> line.fields().constant("side", Side.class).equals(Optional.of(side)))
                .findFirst();
    }
}
