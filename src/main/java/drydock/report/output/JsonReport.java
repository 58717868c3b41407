package drydock.report.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.casefile.model.Case;
import drydock.fact.EnvironmentFacts;
import drydock.fact.ExpectedLines;
import drydock.fact.StatusFacts;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.model.Citation;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.Fix;
import drydock.model.Verdict;
import drydock.report.QuoteBudget;
import drydock.report.ReportContext;
import drydock.report.document.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The JSON report, schema 1, as defined by `report-schema-1.json` in this package's resources.
public final class JsonReport {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    public static String of(Case content) {
        return text(tree(content));
    }

    static String text(ObjectNode tree) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("could not write a tree of plain JSON nodes", e);
        }
    }

    static ObjectNode tree(Case content) {
        ReportContext story = new ReportContext(content, QuoteBudget.FULL);
        Investigation investigation = content.investigation();
        ObjectNode root = NODES.objectNode().put("schema", 1);
        root.set("container", container(story));
        root.set("status", status(story));
        root.put("severity", story.severity().word());
        ArrayNode steps = root.putArray("steps");
        investigation.steps().forEach(step -> steps.add(step(step)));
        ArrayNode causes = root.putArray("causes");
        investigation.findings().stream()
                .filter(finding -> finding.verdict().level() != Verdict.Level.NOT_CHECKED)
                .forEach(finding -> causes.add(cause(finding)));
        root.set("expectedLogLines", expected(story));
        root.set("environment", environment(story));
        root.set("redactions", redactions(investigation));
        ArrayNode notChecked = root.putArray("notChecked");
        investigation.notChecked().forEach(notChecked::add);
        CaseNodes.add(content, root);
        return root;
    }

    private static ObjectNode container(ReportContext story) {
        ContainerDetails container = story.container();
        return NODES.objectNode()
                .put("id", container.id())
                .put("name", container.name())
                .put("image", container.image())
                .put(
                        "imageId",
                        container.imageId().isEmpty()
                                ? story.investigation().subject().image().id()
                                : container.imageId())
                .put("composeProject", orNull(container.composeProject()))
                .put("composeService", orNull(container.composeService()));
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    private static ObjectNode status(ReportContext story) {
        ContainerState state = story.container().state();
        OptionalLong code = story.looping() ? story.lastExit() : OptionalLong.of(state.exitCode());
        return NODES.objectNode()
                .put(
                        "summary",
                        story.fact(StatusFacts.class).map(StatusFacts::summary).orElse(Phrases.status(state)))
                .put("state", state.status())
                .put("exitCode", code.isPresent() ? code.getAsLong() : null)
                .put("oomKilled", story.oomKilled())
                .put("restartCount", story.container().restarts())
                .put("restartPolicy", story.container().restartPolicy().name())
                .put("error", state.error());
    }

    private static ObjectNode step(StepResult step) {
        return NODES.objectNode()
                .put("id", step.id())
                .put("title", step.title())
                .put("outcome", step.outcome().word())
                .put("summary", step.summary())
                .put("command", step.paste())
                .put("durationMillis", step.duration().toMillis());
    }

    private static ObjectNode cause(Finding finding) {
        Verdict verdict = finding.verdict();
        ObjectNode node = NODES.objectNode()
                .put("id", finding.id())
                .put("verdict", verdict.level().word())
                .put("contributing", verdict.contributing())
                .put("title", finding.title())
                .put("explanation", verdict.explanation());
        ArrayNode evidence = node.putArray("evidence");
        for (Citation citation : verdict.evidence()) {
            ObjectNode place = evidence.addObject().put("step", citation.step());
            place.put("line", citation.line().isPresent() ? citation.line().getAsInt() : null);
            place.put("text", citation.text());
        }
        ArrayNode fixes = node.putArray("fix");
        verdict.fixes().forEach(fix -> fixes.add(text(fix)));
        return node;
    }

    private static String text(Fix fix) {
        return fix.snippet().isBlank() ? fix.text() : fix.text() + "\n" + fix.snippet();
    }

    private static ArrayNode expected(ReportContext story) {
        ArrayNode array = NODES.arrayNode();
        story.fact(ExpectedLines.class)
                .map(ExpectedLines::lines)
                .orElse(List.of())
                .forEach(line -> array.addObject()
                        .put("text", line.text())
                        .put("inLog", line.inLog())
                        .put("inBinary", line.inBinary()));
        return array;
    }

    private static ArrayNode environment(ReportContext story) {
        ArrayNode array = NODES.arrayNode();
        story.fact(EnvironmentFacts.class)
                .map(EnvironmentFacts::variables)
                .orElse(List.of())
                .forEach(variable -> {
                    boolean shown = !variable.secret() && variable.state() != EnvironmentFacts.State.MISSING;
                    array.addObject()
                            .put("name", variable.name())
                            .put("state", variable.state().name().toLowerCase(java.util.Locale.ROOT))
                            .put("value", shown ? variable.value() : null);
                });
        return array;
    }

    private static ObjectNode redactions(Investigation investigation) {
        ObjectNode node = NODES.objectNode();
        node.put(
                "total",
                investigation.redactions().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        ObjectNode kinds = node.putObject("byKind");
        new TreeMap<>(investigation.redactions()).forEach(kinds::put);
        return node;
    }
}
