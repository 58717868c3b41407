package drydock.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Reads made-up inputs, and reports the faults by target and place.
///
/// `fuzzerTestOneInput` is the entry for Jazzer, which finds inputs by the branches they take; `main` makes them from
/// seeds alone.
public final class Fuzzer {
    /// An input takes milliseconds; beyond this, its time grows faster than its length.
    private static final long SLOW_NANOS = 5_000_000_000L;

    private static final FuzzTarget TARGET = FuzzTarget.named(System.getProperty("drydock.fuzz", "ansi"));

    private Fuzzer() {}

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.run(input);
    }

    /// The faults of a target, by place, each with an input that shows it.
    static Map<String, byte[]> faults(FuzzTarget target, long seed, long runs) {
        return faults(target, seed, runs, Long.MAX_VALUE);
    }

    /// @param slow nanoseconds from which on an input counts as a fault; only a quiet machine tells
    private static Map<String, byte[]> faults(FuzzTarget target, long seed, long runs, long slow) {
        Map<String, byte[]> faults = new TreeMap<>();
        Mutation inputs = new Mutation(seed, target.seeds());
        for (long i = 0; i < runs; i++) {
            byte[] input = inputs.next();
            long start = System.nanoTime();
            try {
                target.run(input);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
                faults.putIfAbsent(place(fault), input);
            }
            if (System.nanoTime() - start > slow) {
                faults.putIfAbsent("slow: more than 5 s for " + input.length + " bytes", input);
            }
        }
        return faults;
    }

    /// What was thrown, and the first line of Drydock in the stack.
    private static String place(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("drydock.")
                    && !frame.getClassName().startsWith("drydock.fuzz.")) {
                return fault + " at " + frame;
            }
        }
        return fault + (fault.getStackTrace().length == 0 ? "" : " at " + fault.getStackTrace()[0]);
    }

    /// @param words seconds for each target, then names of targets (none means all)
    public static void main(String[] words) throws Exception {
        long seconds = words.length == 0 ? 10 : Long.parseLong(words[0]);
        int found = 0;
        for (FuzzTarget target : FuzzTargets.ALL) {
            if (words.length > 1 && !List.of(words).contains(target.name())) {
                continue;
            }
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            long runs = 0;
            Map<String, byte[]> faults = new TreeMap<>();
            for (long seed = System.currentTimeMillis(); System.nanoTime() < end; seed++, runs += 50) {
                faults.putAll(faults(target, seed, 50, SLOW_NANOS));
            }
            System.out.printf(Locale.ROOT, "%-12s %8d inputs  %d faults%n", target.name(), runs, faults.size());
            for (Map.Entry<String, byte[]> fault : faults.entrySet()) {
                Path file = Files.createTempFile("drydock-fuzz-" + target.name(), "");
                Files.write(file, fault.getValue());
                System.out.println("    " + fault.getKey() + "  input: " + file);
            }
            found += faults.size();
        }
        System.exit(found == 0 ? 0 : 1);
    }
}
