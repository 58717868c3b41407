package drydock.cli;

import drydock.casefile.json.CaseFormatException;
import drydock.engine.EngineException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns an exception into a message on stderr and an exit status.
final class Problems {
    private final Console console;

    Problems(Console console) {
        this.console = console;
    }

    int usage(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String close = exception instanceof UnmatchedArgumentException unmatched ? Suggestions.of(unmatched) : "";
        boolean unknown = exception instanceof UnmatchedArgumentException unmatched && Suggestions.command(unmatched);
        console.say("drydock: "
                + (unknown
                        ? "there is no command '"
                                + ((UnmatchedArgumentException) exception)
                                        .getUnmatched()
                                        .getFirst()
                                + "'."
                        : exception.getMessage())
                + (close.isEmpty() ? "" : " " + close));
        console.say("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.USAGE;
    }

    int settings(IOException exception) {
        console.say("drydock: the settings can't be read: " + exception.getMessage());
        return Exit.USAGE;
    }

    int status(Exception exception) {
        if (exception instanceof InterruptedException) {
            console.say("drydock: cancelled");
            return Exit.UNEXPECTED;
        }
        String message = exception.getMessage();
        console.say("drydock: " + (message == null ? "unexpected error" : message));
        return switch (exception) {
            case EngineException engine -> of(engine);
            case CaseFormatException unreadable -> Exit.NO_CASE;
            case NoWindowException windowless -> Exit.UNEXPECTED;
            default -> unexpected(exception);
        };
    }

    private static int of(EngineException exception) {
        return switch (exception) {
            case EngineException.Unreachable unreachable -> Exit.NO_ENGINE;
            case EngineException.NotPermitted notPermitted -> Exit.NO_ENGINE;
            case EngineException.TooOld tooOld -> Exit.NO_ENGINE;
            case EngineException.NotFound notFound -> Exit.NO_SUCH_CONTAINER;
            case EngineException.Refused refused -> Exit.UNEXPECTED;
        };
    }

    /// A defect in Drydock: the stack trace helps the person who reports it.
    private int unexpected(Exception exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        console.say("    " + exception.getClass().getName());
        for (int i = 0; i < Math.min(trace.length, 5); i++) {
            console.say("    at " + trace[i]);
        }
        return Exit.UNEXPECTED;
    }
}
