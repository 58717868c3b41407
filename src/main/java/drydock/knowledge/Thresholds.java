package drydock.knowledge;

import java.time.Duration;

/// The numbers that decide what is concluded from evidence, each with its unit and the reason for its value.
///
/// What a view or a report shows at most is not among them: that changes no verdict, and is kept with what shows it.
/// "The recordings" are the recorded investigations of real containers that the tests examine. A value that was chosen
/// and not measured says so.
public final class Thresholds {
    /// System calls that a process makes at most after the failed call over which it gives up: it prints a message,
    /// flushes, and exits.
    ///
    /// In the recordings 6 are enough and 3 are too few; at 60 a failure that the program got over is taken for the
    /// reason. This is twice what was needed, and far from where it misleads.
    public static final int CALLS_AFTER_FAILURE = 12;

    /// System calls of its own that a program makes at most between its start and its end, if a look-up at its start is
    /// to be the reason: one that does more has had other things to give up over.
    ///
    /// The recordings need no more than 6. The calls that a runtime makes by itself are not counted.
    public static final int CALLS_OF_A_SHORT_RUN = 12;

    /// Lines of output that follow the reason for the end at most, without stack frames: farewells, and what other
    /// threads or a supervisor still print.
    ///
    /// In the recordings 8 are too few; at 40, what was said long before the end is taken for its reason.
    public static final int LINES_AFTER_REASON = 15;

    /// Lines at the end of a run that are searched for its reason. Chosen: a reason with a stack trace of ordinary
    /// depth
    /// fits into them, and deeper ones are shortened first.
    public static final int LINES_SEARCHED = 200;

    /// Lines kept of a stack at each end. Chosen: the message is above or below, and where a stack has overflowed, the
    /// frames between repeat.
    public static final int LINES_OF_A_STACK_END = 30;

    /// Lines at the end of a run in which words of failure are worth quoting. Chosen, and less than what is
    /// searched for a reason, since nothing is known of such a line but the word.
    public static final int LINES_OF_TROUBLE = 40;

    /// Lines at the end of a run in which a program says why it exits, so that a debugger would add nothing. Chosen
    /// small: a debugger that is left out in error costs more than one that is run for nothing.
    public static final int LINES_OF_EXPLANATION = 5;

    /// Lines at the end of a run whose paths are looked up in mounts. Chosen: each path costs a request to the engine.
    public static final int LINES_WITH_PATHS = 20;

    /// Lines at the end of a log that are looked at for complaints about another service, to call a container waiting.
    /// Chosen.
    public static final int LINES_OF_A_STALL = 20;

    /// How often one of those complaints has to be there. Chosen: a start that succeeds at the third attempt is no
    /// stall.
    public static final int REPETITIONS_OF_A_STALL = 4;

    /// Reports of the same refusal, with other output between them, after which a running program is in trouble.
    public static final int REPORTS_OF_A_REFUSAL = 2;

    /// The same where nothing else is printed between two: fewer may be one report about several things.
    public static final int LINES_OF_A_REFUSAL = 10;

    /// Ends of a supervisor's children after which they keep ending.
    public static final int ENDS_OF_A_CHILD = 3;

    /// How many of the last lines have to say that a server ended a worker for its time limit. Chosen: one slow request
    /// costs one worker.
    public static final int WORKERS_TIMED_OUT = 3;

    /// Reports of one failure among the last lines, from which on a program that runs does little else. Chosen: a retry
    /// or two at the start is usual.
    public static final int REPORTS_OF_A_MESSAGE = 5;

    /// Seconds after which a script that still waits in a loop counts as stuck. Chosen: longer than a service takes to
    /// bind its port, shorter than a reader waits before asking.
    public static final int SECONDS_OF_A_WAIT = 10;

    /// Last lines of two runs that are compared to tell whether they ended alike. Chosen: with more, output of several
    /// threads in another order would count as another end.
    public static final int LINES_OF_AN_END = 3;

    /// How long a run lasts that is a success. The engine's restart back-off starts over after 10 s, but programs that
    /// wait for a dependency give up later than that. Chosen.
    public static final Duration SETTLED = Duration.ofMinutes(2);

    /// Runs longer than this are of services that fail now and then; restarting them helps, and they
    /// are in no loop. Chosen.
    public static final Duration LONGEST_RUN_OF_A_LOOP = Duration.ofMinutes(30);

    /// The shortest time between two runs. The engine waits 100 ms before the first restart
    /// (moby, restartmanager, `defaultTimeout`); stamps are taken a little late.
    public static final Duration RESTART_GAP = Duration.ofMillis(80);

    /// How far the engine's note of a start or an end may be from the time of the output next to it. Chosen: an engine
    /// under load notes a start later than the first lines come.
    public static final Duration NOTE_LAG = Duration.ofMillis(500);

    /// How far the times of the same start or end may differ between an event and the container's state. Chosen: both
    /// have fractions of a second, and no container is restarted twice within one.
    public static final Duration SAME_MOMENT = Duration.ofSeconds(1);

    /// The time between a stop signal and SIGKILL from which the stop timeout has passed. Of `docker stop --time`,
    /// which takes whole seconds, 1 is the smallest that leaves time at all.
    public static final Duration SHORTEST_STOP_TIMEOUT = Duration.ofSeconds(1);

    /// Literal characters from which a text in source tells something when it is found in a program or a log. Chosen:
    /// shorter ones are in every program.
    public static final int CHARACTERS_OF_A_TEXT = 4;

    /// Literal characters from which it also tells something that a text is *not* in a program. A compiler builds
    /// shorter ones into instructions: 8 bytes fit into a register.
    public static final int CHARACTERS_OF_A_MISSING_TEXT = 8;

    /// Literal characters from which a line that a script echoes is told from others. Chosen: fewer fit too many lines.
    public static final int CHARACTERS_OF_AN_ECHO = 3;

    /// Bytes of a program file that is read as a whole; larger ones are described by what their beginning tells.
    /// Chosen:
    /// a file is read into memory, and two of them where a local build is compared.
    public static final long LARGEST_PROGRAM = 256L << 20;

    /// Bytes below the lowest page of a stack in which an access means that the stack is used up. The kernel keeps
    /// 256 pages of 4 KiB free there (`stack_guard_gap`, Documentation/admin-guide/kernel-parameters.txt).
    public static final long STACK_GUARD_GAP = 1L << 20;

    /// The least time that a copy of the container gets to end as the container did, which is twice the container's
    /// own.
    /// Chosen: it starts on an engine that is busy with the investigation.
    public static final Duration SHORTEST_TIME_LIMIT = Duration.ofSeconds(10);

    /// How many times as long as the container's own run a traced copy of it may take. RabbitMQ makes 20,000 calls
    /// before it ends, and took 2.5 times as long on a machine whose processors had three busy programs each.
    public static final int SLOWDOWN_OF_A_TRACE = 4;

    /// The most time that it gets. Chosen: somebody waits for the answer.
    public static final Duration LONGEST_TIME_LIMIT = Duration.ofMinutes(2);

    /// The time that a traced copy gets where the container has no end of its own to wait for: long enough for most
    /// programs to start. Chosen.
    public static final Duration TIME_TO_BEGIN = Duration.ofSeconds(5);

    /// The same for a copy that no tool slows down. Chosen.
    public static final Duration TIME_TO_BEGIN_UNTRACED = Duration.ofSeconds(3);

    /// The longest time between a server's start and its readiness that may have made another container give up.
    /// Chosen:
    /// a data directory is created or repaired within it.
    public static final Duration LONGEST_START = Duration.ofMinutes(15);

    private Thresholds() {}
}
