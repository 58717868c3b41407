package drydock.ui;

import drydock.ui.checklist.CaseModel;
import drydock.ui.checklist.CasesModel;
import drydock.ui.containers.ContainersModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Prints when, and after how much processor time, the window and the list were on the screen, and when an
/// investigation ended, for measurements.
final class StartTimes {
    /// `list`, or `investigate` to investigate the selected container too; unset outside of measurements.
    private static final String PROPERTY = "drydock.times";

    /// When the command that started this process was given, in milliseconds since 1970. The start that Linux tells of
    /// a
    /// process is up to a second off, because the time of the boot that it is counted from has whole seconds only.
    private static final String BEGAN = "drydock.began";

    private final String wanted = System.getProperty(PROPERTY, "");

    /// Starts to watch.
    void watch(ContainersModel containers, CasesModel cases, Runnable investigate) {
        if (wanted.isEmpty()) {
            return;
        }
        onceDrawn("window", () -> true, () -> {});
        onceDrawn("list", () -> !containers.entries().isEmpty(), () -> {});
        onceDrawn(
                "selected",
                () -> containers.selectedProperty().get() != null,
                wanted.equals("investigate") ? investigate : () -> {});
        if (wanted.equals("investigate")) {
            onceDrawn("investigated", () -> investigated(cases.currentProperty().get()), () -> {});
        }
    }

    private static boolean investigated(@Nullable CaseModel now) {
        return now != null && !now.running() && now.investigationProperty().get() != null;
    }

    /// A state that holds before a pulse is on the screen after the next one.
    private static void onceDrawn(String what, BooleanSupplier state, Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses = state.getAsBoolean() ? pulses + 1 : 0;
                if (pulses == 2) {
                    stop();
                    System.out.printf(
                            Locale.ROOT,
                            "%s %d %d%n",
                            what,
                            sinceStart().toMillis(),
                            processorTime().toMillis());
                    then.run();
                }
            }
        }.start();
    }

    /// Depends less on what else the machine does.
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration sinceStart() {
        return Duration.between(Instant.ofEpochMilli(Long.getLong(BEGAN, 0)), Instant.now());
    }
}
