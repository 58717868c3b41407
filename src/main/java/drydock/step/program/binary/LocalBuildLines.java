package drydock.step.program.binary;

import drydock.fact.BinaryFacts.Shape;
import drydock.fact.EscapedText;
import drydock.fact.LocalBuildFacts;
import drydock.fact.LocalBuildFacts.Match;
import drydock.model.Citation;
import drydock.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads back what [LocalBuildReader] wrote, and says how the two files belong together.
public final class LocalBuildLines {
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,9}) pieces in the local build, (\\d{1,9}) of them not in the program");

    /// Fewer may be missing by chance: a piece that a compiler built into instructions, a line changed since.
    private static final int FEWEST = 3;

    /// Marks that are the same for one build, whatever was done to the file since.
    private static final List<String> IDS = List.of("build id", "Go build id");

    private static final String CODE = "code and constants";

    private final String step;
    private final Transcript transcript;

    public LocalBuildLines(String step, Transcript transcript) {
        this.step = step;
        this.transcript = transcript;
    }

    /// Empty when one of the two was not read in full.
    public Optional<LocalBuildFacts> read() {
        if (value("local sha256").isEmpty() || value("program sha256").isEmpty()) {
            return Optional.empty();
        }
        if (agrees("sha256")) {
            return Optional.of(facts(Match.SAME_FILE, "is the local build, byte for byte", cites("sha256")));
        }
        boolean otherCode = differs(CODE) || differs("machine");
        Optional<String> mark = Stream.concat(IDS.stream(), Stream.of(CODE))
                .filter(key -> agrees(key) && !otherCode)
                .findFirst();
        return Optional.of(mark.map(this::sameBuild).orElseGet(this::another));
    }

    private LocalBuildFacts sameBuild(String mark) {
        boolean stripped = agrees("symbols");
        String how = stripped ? ", changed since, as by signing" : ": one of the two is stripped of its symbols";
        return facts(
                Match.SAME_BUILD,
                "is the local build, by its " + mark + how,
                cites(mark, stripped ? "sha256" : "symbols"));
    }

    private LocalBuildFacts another() {
        Optional<String> machines = differs("machine")
                ? Optional.of(
                        "is built for " + value("program machine") + ", the local build for " + value("local machine"))
                : Optional.empty();
        String apart = Stream.concat(IDS.stream(), Stream.of("sha256"))
                .filter(this::differs)
                .findFirst()
                .orElse("sha256");
        List<Citation> evidence = cites(machines.isPresent() ? "machine" : apart);
        String words =
                machines.orElseGet(() -> "is not the local build: " + (apart.equals("sha256") ? "SHA-256" : apart) + " "
                        + shortened(value("program " + apart)) + " against " + shortened(value("local " + apart)));
        Matcher text = TEXT.matcher(value("own text"));
        if (!text.matches()) {
            return facts(Match.OTHER_BUILD, words, evidence);
        }
        int pieces = Integer.parseInt(text.group(1));
        int absent = Integer.parseInt(text.group(2));
        evidence.addAll(cite("own text"));
        cite("not in the program").stream().limit(1).forEach(evidence::add);
        boolean program = absent >= FEWEST && absent * 3L >= pieces * 2L;
        String share = "; " + absent + " of " + pieces + " pieces of the local build's own text are not in it";
        return facts(program ? Match.OTHER_PROGRAM : Match.OTHER_BUILD, words + share, evidence);
    }

    private LocalBuildFacts facts(Match match, String words, List<Citation> evidence) {
        return new LocalBuildFacts(
                EscapedText.restore(value("local build")),
                EscapedText.restore(value("program")),
                match,
                words,
                value("local main does").isEmpty()
                        ? Optional.<Shape>empty()
                        : Optional.of(MainDescription.read(value("local main does"))),
                evidence);
    }

    private static String shortened(String id) {
        return "`" + (id.length() > 16 ? id.substring(0, 12) + "…" : id) + "`";
    }

    private boolean agrees(String key) {
        return known(key) && value("local " + key).equals(value("program " + key));
    }

    private boolean differs(String key) {
        return known(key) && !value("local " + key).equals(value("program " + key));
    }

    private boolean known(String key) {
        return Stream.of("local ", "program ").map(side -> value(side + key)).noneMatch(this::unknown);
    }

    private boolean unknown(String value) {
        return value.isEmpty() || value.equals("none");
    }

    private List<Citation> cites(String... keys) {
        List<Citation> all = new ArrayList<>();
        for (String key : keys) {
            all.addAll(cite("program " + key));
            all.addAll(cite("local " + key));
        }
        return all;
    }

    private List<Citation> cite(String key) {
        return lines(key).map(line -> transcript.cite(step, line)).toList();
    }

    private String value(String key) {
        return lines(key)
                .findFirst()
                .map(line -> transcript.lines().get(line - 1).text().substring(key.length() + 2))
                .orElse("");
    }

    /// Numbers of the lines with a key.
    private Stream<Integer> lines(String key) {
        return java.util.stream.IntStream.rangeClosed(1, transcript.lines().size())
                .filter(line -> transcript.lines().get(line - 1).text().startsWith(key + ": "))
                .boxed();
    }
}
