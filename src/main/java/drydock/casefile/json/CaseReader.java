package drydock.casefile.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import drydock.casefile.model.Case;
import drydock.casefile.model.Examined;
import drydock.casefile.store.CaseFiles;
import drydock.casefile.store.ExaminationFolder;
import drydock.fact.Facts;
import drydock.investigation.Examination;
import drydock.investigation.Investigation;
import drydock.investigation.Provenance;
import drydock.investigation.StepResult;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import drydock.step.Step;
import drydock.step.Steps;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a case of any format version up to the current one, and examines its evidence again.
public final class CaseReader {
    public static final String CASE = "case.json";

    private final CaseFiles files;

    public CaseReader(CaseFiles files) {
        this.files = files;
    }

    /// @throws CaseFormatException when it is not a case, is damaged, or comes from a newer version
    public Case read() throws IOException {
        try {
            return whole();
        } catch (RuntimeException impossible) {
            // Fields are missing, have the wrong type, or contradict each other.
            throw damaged(CASE, String.valueOf(impossible.getMessage()));
        }
    }

    private Case whole() throws IOException {
        JsonNode root = root();
        if (root.path("version").asInt() == 1) {
            return Case.of(
                    investigation(convert(root, ExaminationJson.class, CASE).completed(), ""));
        }
        CaseJson json = convert(root, CaseJson.class, CASE);
        List<Examined> examinations = new ArrayList<>();
        for (CaseJson.Summary summary : json.examinations()) {
            examinations.add(examined(summary));
        }
        if (examinations.isEmpty()) {
            throw damaged(CASE, "it lists no examination");
        }
        return new Case(json.id(), json.opened(), examinations, json.notes(), json.fixes(), json.done());
    }

    /// `case.json` alone, which has all data for a list of cases.
    public CaseJson index() throws IOException {
        JsonNode root = root();
        if (root.path("version").asInt() == 1) {
            return CaseJson.of(read());
        }
        return convert(root, CaseJson.class, CASE);
    }

    /// The marks that replace secrets in all its evidence.
    public Set<String> marks() throws IOException {
        Set<String> marks = new HashSet<>();
        for (CaseJson.Summary summary : index().examinations()) {
            json(summary).masked().forEach(entry -> marks.add(entry.token()));
        }
        return marks;
    }

    public int version() throws IOException {
        return root().path("version").asInt();
    }

    private JsonNode root() throws IOException {
        JsonNode root = tree(CASE, files.place() + " is not a case: it has no " + CASE);
        if (!root.path("format").asText().equals(CaseJson.FORMAT)) {
            throw new CaseFormatException(files.place() + " is not a Drydock case");
        }
        int version = root.path("version").asInt();
        if (version > CaseJson.VERSION) {
            throw new CaseFormatException(files.place() + " was written by a newer version of Drydock (format "
                    + version + ", this one reads up to " + CaseJson.VERSION + "); update Drydock to open it");
        }
        if (version < 1) {
            throw damaged(CASE, "it has no version");
        }
        return root;
    }

    private Examined examined(CaseJson.Summary summary) throws IOException {
        ExaminationJson json = json(summary);
        return new Examined(
                summary.number(), json.complete(), investigation(json, ExaminationFolder.name(summary.number()) + "/"));
    }

    private ExaminationJson json(CaseJson.Summary summary) throws IOException {
        String name = ExaminationFolder.name(summary.number()) + "/" + ExaminationFolder.FILE;
        JsonNode node = tree(name, name + " is missing from " + files.place() + ", so the case is damaged");
        return convert(node, ExaminationJson.class, name);
    }

    private Investigation investigation(ExaminationJson json, String folder) throws IOException {
        Map<String, String> titles = new HashMap<>();
        Map<String, String> questions = new HashMap<>();
        for (Step step : Steps.ALL) {
            titles.put(step.id(), step.title());
            questions.put(step.id(), step.question());
        }
        List<StepResult> steps = new ArrayList<>();
        for (ExaminationJson.SavedStep saved : json.steps()) {
            steps.add(new StepResult(
                    saved.id(),
                    titles.getOrDefault(saved.id(), saved.title().orElse(saved.id())),
                    questions.getOrDefault(saved.id(), saved.question().orElse("")),
                    saved.outcome(),
                    FormerSkips.words(saved.summary()),
                    saved.paste(),
                    transcript(folder, saved),
                    List.of(),
                    saved.skipped().or(() -> FormerSkips.reason(saved))));
        }
        List<String> notChecked = new ArrayList<>(
                json.notChecked().stream().map(FormerSkips::words).toList());
        if (!json.complete()) {
            notChecked.add(0, "The examination was cut short after " + steps.size() + " steps. Run it again");
        }
        return Examination.again(new Investigation(
                json.subject(),
                Duration.ofMillis(json.durationMillis()),
                steps,
                Facts.NONE,
                List.of(),
                json.redactions(),
                notChecked,
                new Provenance(json.tools(), json.masked())));
    }

    private Transcript transcript(String folder, ExaminationJson.SavedStep saved) throws IOException {
        String name = folder + saved.evidence();
        byte[] bytes = files.read(name).orElseThrow(() -> damaged(name, "it is missing"));
        List<OutputLine> lines = EvidenceFile.read(name, lines(name, bytes));
        return new Transcript(
                saved.command(), lines, saved.dropped(), saved.ending(), Duration.ofMillis(saved.durationMillis()));
    }

    private List<String> lines(String name, byte[] bytes) throws CaseFormatException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
        } catch (CharacterCodingException e) {
            throw damaged(name, "it is not UTF-8 text");
        }
    }

    private JsonNode tree(String name, String missing) throws IOException {
        byte[] bytes = files.read(name).orElseThrow(() -> new CaseFormatException(missing));
        try {
            JsonNode node = CaseJson.MAPPER.readTree(bytes);
            if (!node.isObject()) {
                throw damaged(name, "it is empty or not a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw damaged(name, e.getOriginalMessage());
        }
    }

    private <T> T convert(JsonNode node, Class<T> type, String name) throws CaseFormatException {
        try {
            return CaseJson.MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            throw damaged(name, e.getOriginalMessage());
        }
    }

    private CaseFormatException damaged(String name, String why) {
        return new CaseFormatException(
                name + " in " + files.place() + " is damaged: " + why + ". Open a copy of the case from a backup");
    }
}
