package drydock.report;

import drydock.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// The runs as a Mermaid chart, which GitHub and GitLab draw.
///
/// Nothing stands in it but numbers and times, so nothing a container says can become part of the chart's language.
final class RestartTimeline {
    private static final int FEWEST = 3;
    private static final int MOST = 20;

    /// A run is drawn at least so long, in parts of the whole: milliseconds would be invisible between minutes.
    private static final int THINNEST = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RestartTimeline() {}

    /// Lines of the chart; none where too few runs are known.
    static List<String> of(List<Run> all, Instant taken) {
        List<Run> known = all.stream().filter(run -> run.started().isPresent()).toList();
        if (known.size() < FEWEST) {
            return List.of();
        }
        List<Run> runs = known.subList(Math.max(0, known.size() - MOST), known.size());
        Instant first = runs.getFirst().started().orElseThrow();
        Duration whole = Duration.between(first, taken);
        Duration thinnest = whole.isNegative() ? Duration.ofMillis(1) : whole.dividedBy(THINNEST);
        List<String> lines = new ArrayList<>();
        lines.add("gantt");
        lines.add("    title Runs, in UTC");
        lines.add("    dateFormat YYYY-MM-DDTHH:mm:ss.SSS");
        lines.add("    axisFormat " + (whole.toHours() >= 24 ? "%m-%d %H:%M" : "%H:%M:%S"));
        for (Run run : runs) {
            lines.add("    " + label(run) + " :" + kind(run)
                    + TIME.format(run.started().orElseThrow()) + ", "
                    + Math.max(1, drawn(run, taken, thinnest).toMillis()) + "ms");
        }
        return lines;
    }

    private static String label(Run run) {
        List<String> words = new ArrayList<>();
        run.length().ifPresent(length -> words.add(Words.duration(length)));
        OptionalLong code = run.exitCode();
        if (code.isPresent()) {
            words.add("exit " + code.getAsLong());
        }
        if (run.oomKilled()) {
            words.add("out of memory");
        }
        return "run " + run.number() + (words.isEmpty() ? "" : " (" + String.join(" - ", words) + ")");
    }

    private static String kind(Run run) {
        if (run.exitCode().isPresent()) {
            return run.exitCode().getAsLong() == 0 ? "done, " : "crit, ";
        }
        return goesOn(run) ? "active, " : "";
    }

    private static boolean goesOn(Run run) {
        return run.observed() && run.ended().isEmpty();
    }

    private static Duration drawn(Run run, Instant taken, Duration thinnest) {
        Duration length = goesOn(run)
                ? Duration.between(run.started().orElseThrow(), taken)
                : run.length().orElse(Duration.ZERO);
        return length.compareTo(thinnest) < 0 ? thinnest : length;
    }
}
