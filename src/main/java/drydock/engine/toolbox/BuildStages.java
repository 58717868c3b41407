package drydock.engine.toolbox;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a build of the toolbox is doing, read from the lines that the engine reports.
///
/// The lines themselves, about 250 from the package manager, are not passed on.
final class BuildStages {
    /// Without a sign that anything is downloaded, the network is not there: a name server or a proxy that does not
    /// answer would otherwise take minutes.
    static final Duration TO_REACH = Duration.ofSeconds(15);

    /// Installing packages and committing a layer print nothing for a while.
    static final Duration SILENT = Duration.ofMinutes(5);

    private static final Pattern STEP = Pattern.compile("(?i)(?:\\[\\d+/\\d+\\] )?step \\d+/\\d+ ?: (.*)");
    private static final Pattern DOWNLOADED = Pattern.compile("(?:Get|Hit):\\d+ .*");
    private static final Pattern FAILED = Pattern.compile("(?:Err:\\d+|E:|W: Failed to fetch|Ign:\\d+) ?(.*)");

    private final Consumer<String> progress;
    private final LongSupplier nanos;
    private volatile long heard;
    private volatile boolean downloads;
    private volatile boolean based;
    private volatile String lastError = "";
    private String stage = "";
    private int packages;

    BuildStages(Consumer<String> progress) {
        this(progress, System::nanoTime);
    }

    /// @param nanos a clock
    BuildStages(Consumer<String> progress, LongSupplier nanos) {
        this.progress = progress;
        this.nanos = nanos;
        this.heard = nanos.getAsLong();
    }

    /// A line of the build's output, or of the download of an image.
    void accept(String line) {
        String text = line.strip();
        Matcher step = STEP.matcher(text);
        Matcher failed = FAILED.matcher(text);
        // Repeated attempts to reach a mirror are no sign of life.
        if (!failed.matches() || downloads) {
            heard = nanos.getAsLong();
        }
        if (step.matches()) {
            step(step.group(1));
        } else if (failed.matches()) {
            lastError = failed.group(1).strip();
        } else if (DOWNLOADED.matcher(text).matches()) {
            downloads = true;
            count("downloading packages");
        } else if (text.startsWith("Unpacking ")) {
            count("installing packages");
        }
    }

    /// The engine downloads a layer of the base image.
    void downloads() {
        heard = nanos.getAsLong();
        downloads = true;
    }

    private void step(String instruction) {
        String words = instruction.strip();
        if (words.startsWith("FROM debian")) {
            say("looking for the base image debian:bookworm-slim");
            return;
        }
        based |= !words.startsWith("FROM");
        if (words.contains("apt-get")) {
            downloads = false;
            say("reaching the Debian mirror");
        } else if (words.startsWith("RUN")) {
            downloads = true;
            say("collecting the tools");
        } else if (words.startsWith("COPY")) {
            downloads = true;
            say("creating the image");
        }
    }

    private void count(String what) {
        packages = stage.equals(what) ? packages + 1 : 1;
        stage = what;
        if (packages % 5 == 1) {
            progress.accept("Preparing the toolbox: " + what + " (" + packages + ")");
        }
    }

    private void say(String what) {
        if (!stage.equals(what)) {
            stage = what;
            progress.accept("Preparing the toolbox: " + what);
        }
    }

    /// Whether the build has been silent for so long that it is not worth waiting for.
    boolean stuck() {
        Duration silent = Duration.ofNanos(nanos.getAsLong() - heard);
        return silent.compareTo(downloads ? SILENT : TO_REACH) > 0;
    }

    /// Whether nothing was downloaded.
    boolean offline() {
        return !downloads;
    }

    /// Whether it has the base image.
    boolean based() {
        return based;
    }

    /// The package manager's last error; empty if there was none.
    String lastError() {
        return lastError;
    }
}
