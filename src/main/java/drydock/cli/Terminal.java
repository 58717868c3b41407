package drydock.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What the command line knows of the terminal it writes to.
///
/// @param results  whether results go to a terminal, and not into a file or another program
/// @param messages whether messages do
/// @param width    columns of the terminal; 0 when unknown or unlimited
public record Terminal(boolean results, boolean messages, int width) {
    private static final int WAIT_SECONDS = 2;

    static final Terminal NONE = new Terminal(false, false, 0);

    /// Of this process. Java knows only of input and output together, so where one of them is redirected there is none.
    static Terminal system() {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return terminal ? new Terminal(true, true, width(System.getenv())) : NONE;
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{0,4}") ? Integer.parseInt(columns) : asked();
    }

    private static int asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = stty.waitFor(WAIT_SECONDS, TimeUnit.SECONDS);
            String answer = ended ? new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII) : "";
            return answer.strip().matches("\\d+ \\d{1,5}")
                    ? Integer.parseInt(answer.strip().split(" ")[1])
                    : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
