package drydock.report.section;

import drydock.fact.LogFacts;
import drydock.fact.SourceFacts;
import drydock.fact.StartChain;
import drydock.knowledge.OwnFrames;
import drydock.model.Labels;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import java.util.ArrayList;
import java.util.List;

/// The files to look at.
final class RelatedFiles implements Section {
    private static final int MOST_FRAMES = 4;

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        List<Inline> files = new ArrayList<>();
        story.fact(StartChain.class)
                .ifPresent(chain -> chain.links().stream()
                        .filter(link -> link.path().startsWith("/"))
                        .map(link -> file(link.path(), role(chain, link)))
                        .forEach(files::add));
        frames(story, files);
        String compose = story.container().labels().getOrDefault(Labels.COMPOSE_CONFIG_FILES, "");
        for (String path : compose.isEmpty() ? new String[0] : compose.split(",")) {
            files.add(file(inProject(story, path), "Compose file"));
        }
        story.fact(SourceFacts.class)
                .ifPresentOrElse(source -> source(source, compose.isEmpty(), files), () -> folder(story, files));
        if (!files.isEmpty()) {
            out.rule().heading(2, "Related Files").bullets(files);
        }
    }

    /// The application's own files in the program's last stack trace, innermost frame first; Code Analysis shows those
    /// of a
    /// known source.
    private static void frames(ReportContext story, List<Inline> files) {
        if (story.fact(SourceFacts.class)
                .filter(source -> !source.frames().isEmpty())
                .isPresent()) {
            return;
        }
        List<String> lines = story.fact(LogFacts.class).map(LogFacts::lastLines).orElse(List.of()).stream()
                .map(LogFacts.Line::text)
                .toList();
        OwnFrames.in(lines).stream()
                .limit(MOST_FRAMES)
                .forEach(frame -> files.add(
                        file(frame.path() + ":" + frame.line(), "In the stack trace, as the program's own code")));
    }

    /// Files of the source folder; its compose file only if the container's labels name none.
    private static void source(SourceFacts source, boolean composeFile, List<Inline> files) {
        source.related().stream()
                .filter(related -> composeFile || related.role() != SourceFacts.Role.COMPOSE_FILE)
                .forEach(
                        related -> files.add(file(related.file(), related.role().words() + ", in the source folder")));
    }

    private static void folder(ReportContext story, List<Inline> files) {
        story.investigation()
                .subject()
                .expectations()
                .source()
                .ifPresent(folder -> files.add(file(
                        String.valueOf(folder.getFileName()),
                        "Source folder of the program, on the author's machine")));
    }

    /// Relative to the project's folder, which is elsewhere on another machine.
    private static String inProject(ReportContext story, String path) {
        String folder = story.container().labels().getOrDefault(Labels.COMPOSE_WORKING_DIR, "");
        return !folder.isEmpty() && path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : path;
    }

    private static String role(StartChain chain, StartChain.Link link) {
        boolean last = chain.finalProgram().filter(link::equals).isPresent();
        if (last) {
            return "The program";
        }
        return link.kind() == StartChain.Kind.SCRIPT ? "Entrypoint script" : "Runs before the program";
    }

    private static Inline file(String path, String role) {
        return new Inline().code(path).prose(" - " + role);
    }
}
