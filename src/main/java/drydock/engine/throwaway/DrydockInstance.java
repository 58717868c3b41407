package drydock.engine.throwaway;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A running Drydock process, as named in the labels of everything it creates: host, process id and start time.
///
/// @param host    name of the machine Drydock runs on
/// @param started milliseconds since 1970, so that a reused process id is not mistaken for the same process
public record DrydockInstance(String host, long pid, long started) {
    public static DrydockInstance ofThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new DrydockInstance(hostName(), self.pid(), startOf(self));
    }

    public String label() {
        return host + "-" + pid + "-" + started;
    }

    /// Parses a label.
    public static Optional<DrydockInstance> parse(String label) {
        int last = label.lastIndexOf('-');
        int middle = label.lastIndexOf('-', last - 1);
        if (middle <= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DrydockInstance(
                    label.substring(0, middle),
                    Long.parseLong(label.substring(middle + 1, last)),
                    Long.parseLong(label.substring(last + 1))));
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    /// Whether it ran on this machine and has ended.
    public boolean deadHere() {
        return host.equals(hostName())
                && ProcessHandle.of(pid)
                        .filter(process -> process.isAlive() && startOf(process) == started)
                        .isEmpty();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            Path linux = Path.of("/proc/sys/kernel/hostname");
            String name = Files.isReadable(linux)
                    ? Files.readString(linux).strip()
                    : InetAddress.getLocalHost().getHostName();
            return name.isEmpty() ? "localhost" : name;
        } catch (IOException unknown) {
            return "localhost";
        }
    }
}
