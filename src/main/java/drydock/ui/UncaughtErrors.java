package drydock.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reports uncaught errors of the JavaFX application thread, which would otherwise only be printed.
///
/// The report names types and places in the code, never messages: a message may quote what a container printed.
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final int CAUSES = 5;
    private static final int FRAMES = 40;

    private final Consumer<String> print;
    private final Consumer<String> show;
    private String last = "";
    private Thread.@Nullable UncaughtExceptionHandler before;

    /// @param print gets the details of an error, only once if the same error repeats in every frame
    /// @param show  gets the details of every error, in the thread where it happened
    UncaughtErrors(Consumer<String> print, Consumer<String> show) {
        this.print = print;
        this.show = show;
    }

    /// Takes over the current thread. With several windows, the latest one reports.
    void install() {
        before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler(this);
    }

    /// Leaves the current thread to the handler of before, unless another window has taken it over.
    void uninstall() {
        if (equals(Thread.currentThread().getUncaughtExceptionHandler())) {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        String details = details(error);
        if (!details.equals(last)) {
            last = details;
            print.accept(details);
        }
        show.accept(details);
    }

    private static String details(Throwable error) {
        StringBuilder text = new StringBuilder("Drydock: internal error");
        Throwable at = error;
        for (int i = 0; at != null && i < CAUSES; i++) {
            text.append(i == 0 ? "\n" : "\ncaused by ").append(at.getClass().getName());
            StackTraceElement[] frames = at.getStackTrace();
            for (int frame = 0; frame < frames.length && frame < FRAMES; frame++) {
                text.append("\n    at ").append(frames[frame]);
            }
            at = at.getCause();
        }
        return text.append('\n').toString();
    }
}
