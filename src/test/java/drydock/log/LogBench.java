package drydock.log;

import com.sun.management.OperatingSystemMXBean;
import drydock.engine.Engine;
import drydock.engine.connect.EngineLocator;
import drydock.engine.connect.EngineLocator.Choice;
import drydock.engine.connect.EngineSearch;
import drydock.model.Channel;
import drydock.model.LogRequest;
import drydock.model.OutputLine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// Measures a long log without its drawing: from the engine into the store, searching it, and jumping in it.
///
/// Prints `name value` lines, which the script puts beside what it measures with other programs.
public final class LogBench {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LogBench() {}

    /// Arguments: a container whose log is read, and a file for its lines.
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            flood();
            return;
        }
        if (!(EngineLocator.system().locate(Choice.ANY) instanceof EngineSearch.Found found)) {
            throw new IllegalStateException("no engine answers");
        }
        try (Engine engine = found.engine()) {
            for (int i = 0; i < 3; i++) {
                read(engine, arguments[0], Path.of(arguments[1]), i == 2);
            }
        }
    }

    private static void read(Engine engine, String container, Path file, boolean save) throws Exception {
        long start = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        try (LogStore store = read(engine, container, LogRequest.all())) {
            say("store_seconds", (System.nanoTime() - start) / 1e9);
            say("store_cpu_seconds", (MACHINE.getProcessCpuTime() - cpu) / 1e9);
            say("store_lines", store.end());
            say("heap_megabytes", heap() / 1e6);
            say("bytes_a_line_on_disk", (double) store.bytes() / store.end());
            search(store, "search_literal_seconds", LogSearch.literal("0000777"));
            search(store, "search_regex_seconds", LogSearch.regex("request \\d*777\\d* answered"));
            jump(store);
            if (save) {
                save(store, file);
            }
        }
        start = System.nanoTime();
        read(engine, container, LogRequest.last(5000)).close();
        say("tail_seconds", (System.nanoTime() - start) / 1e9);
    }

    private static LogStore read(Engine engine, String container, LogRequest request) throws Exception {
        LogStore store = new LogStore();
        LineAssembler lines = new LineAssembler(false, store::append);
        engine.logs(container, request, lines::accept);
        lines.finish();
        return store;
    }

    private static void search(LogStore store, String name, LogSearch search) throws InterruptedException {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        AtomicLong first = new AtomicLong();
        AtomicLong hits = new AtomicLong();
        new LineScan(store, search).run((later, numbers, from, to) -> {
            if (numbers.length > 0) {
                first.compareAndSet(0, System.nanoTime() - start);
                hits.addAndGet(numbers.length);
            }
        });
        say(name, (System.nanoTime() - start) / 1e9);
        say(name.replace("seconds", "cpu_seconds"), (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
        say(name.replace("seconds", "first_hit_seconds"), first.get() / 1e9);
        say(name.replace("seconds", "hits"), hits.get());
    }

    /// The lines that the pane loads around a place, at random places.
    private static void jump(LogStore store) {
        Random random = new Random(7);
        long[] times = new long[200];
        for (int i = 0; i < times.length; i++) {
            long at = store.first() + (long) (random.nextDouble() * (store.end() - store.first()));
            long start = System.nanoTime();
            store.lines(at, at + 600);
            times[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(times);
        say("jump_p95_seconds", times[times.length * 95 / 100] / 1e9);
    }

    private static void save(LogStore store, Path file) throws Exception {
        try (var writer = Files.newBufferedWriter(file)) {
            for (OutputLine line : new StoredLines(store)) {
                writer.append(line.text()).append('\n');
            }
        }
    }

    /// An hour of output at 10,000 lines a second into a small store, as fast as it goes.
    private static void flood() {
        try (LogStore store = new LogStore(256L << 20)) {
            String text =
                    "INFO request answered in 12 ms by worker 7, which is quite all right for this time of the day ";
            int lines = 36_000_000;
            long start = System.nanoTime();
            for (int i = 0; i < lines; i++) {
                store.append(new OutputLine(Channel.STDOUT, Optional.of(Instant.ofEpochSecond(i)), text + i));
                if (i == lines / 10) {
                    say("flood_heap_megabytes_after_a_tenth", heap() / 1e6);
                    say("flood_descriptors_after_a_tenth", descriptors());
                }
            }
            say("flood_lines_a_second", lines / ((System.nanoTime() - start) / 1e9));
            say("flood_heap_megabytes_at_the_end", heap() / 1e6);
            say("flood_descriptors_at_the_end", descriptors());
            say("flood_lines_not_accounted_for", lines - store.dropped() - (store.end() - store.first()));
        }
    }

    private static double heap() {
        Runtime machine = Runtime.getRuntime();
        machine.gc();
        return machine.totalMemory() - machine.freeMemory();
    }

    private static double descriptors() {
        return MACHINE instanceof com.sun.management.UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static void say(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "%s %.4f", name, value));
    }
}
