package drydock.report.section;

import drydock.investigation.StepResult;
import drydock.model.CommandLine;
import drydock.model.ComposeCommand;
import drydock.model.Ending;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Outcome;
import drydock.report.ReportContext;
import drydock.report.Severity;
import drydock.report.document.Blocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The commands to run now, most informative first.
final class ImmediateActions implements Section {
    private static final int MOST = 4;

    @Override
    public int weight() {
        return 6;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        Map<String, String> actions = new LinkedHashMap<>();
        if (story.leading().isPresent()) {
            see(story, actions);
        } else {
            settle(story, actions);
        }
        if (story.severity() != Severity.OK) {
            rebuild(story, actions);
        }
        if (actions.isEmpty()) {
            return;
        }
        out.rule().heading(2, "Immediate Actions");
        List<Map.Entry<String, String>> entries = new ArrayList<>(actions.entrySet());
        for (int i = 0; i < entries.size(); i++) {
            out.heading(3, (i + 1) + ". " + entries.get(i).getKey());
            out.fence("bash", entries.get(i).getValue());
        }
    }

    /// The commands that show the leading cause: commands that run something before commands that only read, and cited
    /// steps before other steps with a problem.
    private static void see(ReportContext story, Map<String, String> actions) {
        Set<StepResult> cited = new LinkedHashSet<>();
        story.leading().orElseThrow().verdict().evidence().stream()
                .flatMap(citation -> story.ran(citation.step()).stream())
                .forEach(cited::add);
        story.ranSteps().stream()
                .filter(step -> step.outcome() == Outcome.PROBLEM && !step.id().equals("status"))
                .forEach(cited::add);
        cited.stream()
                // A command that needs Drydock's tools is not a good first command.
                .filter(step -> !step.paste().isBlank() && !step.paste().contains(" /.drydock/"))
                .sorted(Comparator.comparing(step -> step.transcript().ending() instanceof Ending.Read))
                .limit(1)
                .forEach(step -> actions.put("See for yourself: " + step.question(), withoutComments(step.paste())));
    }

    /// The step itself shows the variant that is not isolated.
    private static String withoutComments(String command) {
        return command.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    }

    /// If no cause is established: the steps without a clear result.
    private static void settle(ReportContext story, Map<String, String> actions) {
        story.ranSteps().stream()
                .filter(step -> step.outcome() == Outcome.INCONCLUSIVE || step.outcome() == Outcome.FAILED)
                .filter(step -> !step.paste().isBlank())
                .limit(MOST)
                .forEach((StepResult step) -> actions.put("Try again by hand: " + step.question(), step.paste()));
    }

    private static void rebuild(ReportContext story, Map<String, String> actions) {
        String target = CommandLine.quote(story.target());
        if (story.looping() && !story.gaveUp()) {
            actions.put("Stop the loop while you work on it", "docker stop " + target);
        }
        if (story.imageOnly()) {
            return;
        }
        apply(story, actions);
        actions.put("Investigate again and compare", "drydock investigate --keep " + target);
    }

    /// How the first fix takes effect: a new image, a new container, or only another start.
    private static void apply(ReportContext story, Map<String, String> actions) {
        Optional<FixPlace> place = story.leading()
                .flatMap(finding -> finding.verdict().fixes().stream().findFirst())
                .map(Fix::place);
        Optional<String> service = story.container()
                .composeProject()
                .flatMap(project -> story.container().composeService());
        if (place.isEmpty()) {
            return;
        }
        if (place.get() == FixPlace.HOST) {
            actions.put("After the fix, start it", "docker start " + CommandLine.quote(story.target()));
        } else if (service.isPresent()) {
            String compose = ComposeCommand.line(story.container());
            String up = compose + " up -d " + CommandLine.quote(service.get());
            String build = compose + " build --no-cache " + CommandLine.quote(service.get());
            if (place.get().needsNewImage()) {
                actions.put("After the fix, build and start it", build + "\n" + up);
            } else {
                actions.put("After the fix, start it with its new settings", up);
            }
        }
    }
}
