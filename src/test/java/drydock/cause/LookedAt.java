package drydock.cause;

import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.Entry;
import drydock.fact.NamedFileFacts.Missing;
import drydock.fact.NamedFileFacts.ReadLine;
import drydock.model.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a look at the named files found, line by line.
public final class LookedAt {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<ReadLine> lines = new ArrayList<>();

    public LookedAt file(String path) {
        return entry(path, "-rw-r--r--");
    }

    public LookedAt program(String path) {
        return entry(path, "-rwxr-xr-x");
    }

    public LookedAt directory(String path) {
        return entry(path, "drwxr-xr-x");
    }

    public LookedAt written(String path, Instant when) {
        String mode = "-rw-r--r--";
        entries.add(new Entry(path, mode, 0, 0, 12, Optional.of(when), cite(mode + " 0:0 12 " + path)));
        return this;
    }

    public LookedAt sized(String path, long bytes) {
        String mode = "-rw-r--r--";
        entries.add(new Entry(path, mode, 0, 0, bytes, Optional.empty(), cite(mode + " 0:0 " + bytes + " " + path)));
        return this;
    }

    private LookedAt entry(String path, String mode) {
        entries.add(new Entry(path, mode, 0, 0, 12, Optional.empty(), cite(mode + " 0:0 12 " + path)));
        return this;
    }

    public LookedAt missing(String path) {
        missing.add(new Missing(path, cite("missing: " + path)));
        return this;
    }

    public LookedAt line(String file, int number, String text) {
        String printed = "line " + number + " of " + file + ": " + text;
        lines.add(new ReadLine(file, String.valueOf(number), text, cite(printed)));
        return this;
    }

    private Citation cite(String text) {
        return Citation.line("named-files", entries.size() + missing.size() + lines.size() + 1, text);
    }

    public NamedFileFacts facts() {
        return new NamedFileFacts(entries, missing, lines);
    }
}
