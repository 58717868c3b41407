package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// The engine could not mount: a directory onto a file, or a source that is missing.
final class BadMount implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "error mounting \"(?<what>[^\"]+)\" to rootfs at \"(?<at>[^\"]+)\"",
            "bind source path does not exist: (?<what>\\S+)",
            "Are you trying to mount a directory onto a file",
            "error while mounting volume '(?<what>[^']+)\\'",
            "failed to mount local volume: mount (?<what>[^:]+):",
            "cannot mount volume over existing file",
            "invalid mount config for type \"\\w+\": (?<what>.+)",
            "error creating (?:mount|bind) source path '(?<what>[^']+)\\'");
    private static final Ruling RULING = new Ruling(
            "The engine can't mount what the container is configured with.",
            "The engine's own message when it created or started the container.");

    @Override
    public String id() {
        return "bad-mount";
    }

    @Override
    public String title() {
        return "Bad mount";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> !evidence.situation().begun() || said.citation().step().equals("status"),
                said -> explanation(said),
                said -> fixes(said));
    }

    private static String explanation(Said said) {
        String at = said.part("at").isEmpty() ? "" : " at `" + said.part("at") + "`";
        return "The engine can't mount " + (said.what().isEmpty() ? "a source" : "`" + said.what() + "`") + at
                + ", so the container is never started.";
    }

    private static List<Fix> fixes(Said said) {
        boolean kind =
                said.line().text().contains("onto a file") || said.line().text().contains("not a directory");
        String source = said.what().isEmpty() ? "the source" : "`" + said.what() + "`";
        return List.of(Fix.of(
                kind
                        ? source
                                + " and its target are not of the same kind: one is a directory, the other a file. Often"
                                + " the source file was missing once and the engine created a directory in its place:"
                                + " remove that directory, put the file there and start again."
                        : "Create " + source + " on the engine's machine, or correct the path in the volume setting"
                                + " (relative paths count from the compose file)."));
    }
}
