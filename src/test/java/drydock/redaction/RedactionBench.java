package drydock.redaction;

import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Measures how long a processor works to mask a log of 4 MB, of several kinds.
final class RedactionBench {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int SIZE = 4 << 20;
    private static final int REPETITIONS = 9;

    private static final Map<String, String> LINES = new TreeMap<>(Map.of(
            "access log",
            "10.0.3.%d - - [23/Nov/2026:22:50:01 +0000] \"GET /api/v1/orders/%d?page=2 HTTP/1.1\" 200 5123 \"-\" \"curl/8.5\"",
            "JSON log",
            "{\"ts\":\"2026-11-23T22:50:01.%dZ\",\"level\":\"info\",\"msg\":\"order %d accepted\",\"user\":\"app\",\"key\":\"orders\"}",
            "talk of secrets",
            "2026-11-23 22:50:01,%d INFO auth: token of session %d refreshed, password=ok, api_key: present",
            "trace",
            "12     22:50:01.%d write(1</dev/pts/0>, \"order %d accepted\\nnext\\n\", 22) = 22"));

    private RedactionBench() {}

    public static void main(String[] arguments) {
        LINES.forEach((name, line) -> {
            Transcript log = log(line);
            long[] millis = new long[REPETITIONS];
            for (int i = 0; i < REPETITIONS; i++) {
                // Each time anew, as an investigation does: what was learnt before is not known.
                Redactor redactor = redactor();
                long start = CPU.getCurrentThreadCpuTime();
                redactor.redact(log);
                millis[i] = (CPU.getCurrentThreadCpuTime() - start) / 1_000_000;
            }
            long first = millis[0];
            Arrays.sort(millis);
            System.out.printf(Locale.ROOT, "%-16s first %5d ms, median %5d ms%n", name, first, millis[REPETITIONS / 2]);
        });
    }

    private static Redactor redactor() {
        List<String> environment = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            environment.add("SECRET_" + i + "_TOKEN=" + "Zq7mW2xK9vR4tLp8".substring(i % 5) + i);
        }
        environment.add("DATABASE_URL=postgres://app:hunter2hunter2@db:5432/app");
        environment.add("POSTGRES_PASSWORD=postgres");
        return new Redactor(environment);
    }

    private static Transcript log(String line) {
        List<OutputLine> lines = new ArrayList<>();
        for (int size = 0, i = 0; size < SIZE; size += line.length() + 2, i++) {
            lines.add(OutputLine.of(Channel.STDOUT, String.format(Locale.ROOT, line, i % 250, i)));
        }
        return new Transcript("docker logs", lines, 0, new Ending.Read(), Duration.ZERO);
    }
}
