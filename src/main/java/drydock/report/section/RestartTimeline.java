package drydock.report.section;

import drydock.model.Run;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The runs as a Mermaid chart, which GitHub and GitLab draw.
///
/// It contains only numbers and times, so a container's text can't become part of the chart's language.
final class RestartTimeline {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RestartTimeline() {}

    /// Lines of the chart; none if too few runs are known.
    static List<String> of(List<Run> all, Instant taken) {
        return ShownRuns.of(all, taken).map(RestartTimeline::chart).orElse(List.of());
    }

    private static List<String> chart(ShownRuns shown) {
        List<String> lines = new ArrayList<>();
        lines.add("gantt");
        lines.add("    title Runs, in UTC");
        lines.add("    dateFormat YYYY-MM-DDTHH:mm:ss.SSS");
        lines.add("    axisFormat " + (shown.days() ? "%m-%d %H:%M" : "%H:%M:%S"));
        for (Run run : shown.runs()) {
            lines.add("    " + label(run) + " :" + kind(run) + TIME.format(ShownRuns.start(run)) + ", "
                    + Math.max(1, shown.drawn(run).toMillis()) + "ms");
        }
        return lines;
    }

    private static String label(Run run) {
        String words = ShownRuns.words(run);
        return "run " + run.number() + (words.isEmpty() ? "" : " (" + words + ")");
    }

    private static String kind(Run run) {
        if (run.exitCode().isPresent()) {
            return run.exitCode().getAsLong() == 0 ? "done, " : "crit, ";
        }
        return ShownRuns.goesOn(run) ? "active, " : "";
    }
}
