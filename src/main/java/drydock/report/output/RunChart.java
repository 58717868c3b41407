package drydock.report.output;

import drydock.model.Run;
import drydock.report.document.Blocks;
import drydock.report.document.Phrases;
import drydock.report.section.ShownRuns;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The runs as an SVG drawing: one bar per run over a common time axis.
///
/// The page's style sets the colours, for light and dark themes. The labels say the same as the colours.
public final class RunChart {
    private static final int WIDTH = 800;
    private static final int LEFT = 70;
    private static final int RIGHT = 790;
    private static final int ROW = 20;
    private static final int BAR = 12;
    private static final int AXIS = 28;
    private static final int TICKS = 4;

    /// Right of this position, a bar's label goes before the bar instead of after it.
    private static final int LATE = 560;

    private final ShownRuns shown;
    private final StringBuilder svg = new StringBuilder();

    private RunChart(ShownRuns shown) {
        this.shown = shown;
    }

    /// The drawing as an `svg` element; empty if too few runs are known.
    public static String of(List<Run> all, Instant taken) {
        return ShownRuns.of(all, taken).map(shown -> new RunChart(shown).draw()).orElse("");
    }

    private String draw() {
        int height = shown.runs().size() * ROW + AXIS;
        add(String.format(
                Locale.ROOT,
                "<svg class=\"runs\" role=\"img\" aria-labelledby=\"runs-title runs-text\" viewBox=\"0 0 %d %d\">",
                WIDTH,
                height));
        add("<title id=\"runs-title\">Restart timeline</title>");
        add(String.format(Locale.ROOT, "<desc id=\"runs-text\">%s</desc>", Blocks.escaped(description())));
        for (int i = 0; i <= TICKS; i++) {
            tick(i, height);
        }
        for (int i = 0; i < shown.runs().size(); i++) {
            row(shown.runs().get(i), i * ROW);
        }
        add("</svg>");
        return svg.toString();
    }

    private String description() {
        List<Run> runs = shown.runs();
        long failed = runs.stream().filter(run -> run.exitCode().orElse(0) != 0).count();
        return "Runs " + runs.getFirst().number() + " to " + runs.getLast().number() + " over "
                + Phrases.duration(shown.whole()) + (failed > 0 ? "; " + failed + " ended with an error" : "")
                + ". Times are in UTC.";
    }

    private void tick(int number, int height) {
        int x = LEFT + (RIGHT - LEFT) * number / TICKS;
        Instant time = shown.first().plus(shown.whole().multipliedBy(number).dividedBy(TICKS));
        String anchor = number == 0 ? "start" : number == TICKS ? "end" : "middle";
        add(String.format(
                Locale.ROOT, "<line class=\"grid\" x1=\"%d\" y1=\"0\" x2=\"%d\" y2=\"%d\"/>", x, x, height - AXIS + 4));
        add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                x,
                height - 8,
                anchor,
                axis().format(time)));
    }

    private DateTimeFormatter axis() {
        return DateTimeFormatter.ofPattern(shown.days() ? "MM-dd HH:mm" : "HH:mm:ss", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }

    private void row(Run run, int top) {
        int begin = LEFT + across(Duration.between(shown.first(), ShownRuns.start(run)));
        int width = Math.max(2, across(shown.drawn(run)));
        // A very short run is drawn longer than it was; its bar must not cross the edge.
        int x = Math.min(begin, RIGHT - width);
        int base = top + ROW - 6;
        add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">run %d</text>",
                LEFT - 8,
                base,
                run.number()));
        add(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>",
                kind(run),
                x,
                top + 3,
                width,
                BAR));
        boolean before = x + width > LATE;
        add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                before ? x - 6 : x + width + 6,
                base,
                before ? "end" : "start",
                Blocks.escaped(words(run))));
    }

    private static String words(Run run) {
        return ShownRuns.goesOn(run) ? "still running" : ShownRuns.words(run);
    }

    private static String kind(Run run) {
        if (run.exitCode().isPresent()) {
            return run.exitCode().getAsLong() == 0 ? "done" : "failed";
        }
        return ShownRuns.goesOn(run) ? "going" : "unknown";
    }

    private int across(Duration time) {
        double part = (double) time.toMillis() / Math.max(1, shown.whole().toMillis());
        return (int) Math.round(Math.clamp(part, 0, 1) * (RIGHT - LEFT));
    }

    private void add(String line) {
        svg.append(line).append('\n');
    }
}
