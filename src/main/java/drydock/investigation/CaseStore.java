package drydock.investigation;

import com.fasterxml.jackson.core.JacksonException;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import drydock.step.Step;
import drydock.step.Steps;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Keeps an investigation as a folder: `case.json` and one evidence file a step, all redacted.
///
/// `case.json` is written last and by renaming, so a folder without it is an unfinished case and nothing else.
public final class CaseStore {
    private static final String CASE = "case.json";
    private static final String EVIDENCE = "evidence";

    /// Writes a case into a folder, which is made when missing. A case that is there already is replaced.
    public void save(Investigation investigation, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(EVIDENCE));
        List<CaseJson.SavedStep> steps = new ArrayList<>();
        for (StepResult result : investigation.steps()) {
            String evidence = EVIDENCE + "/" + result.id() + ".txt";
            write(
                    folder.resolve(evidence),
                    String.join("\n", EvidenceFile.write(result.transcript().lines())));
            steps.add(saved(result, evidence));
        }
        CaseJson json = new CaseJson(
                CaseJson.FORMAT,
                CaseJson.VERSION,
                investigation.subject(),
                investigation.duration().toMillis(),
                investigation.redactions(),
                investigation.notChecked(),
                steps);
        write(folder.resolve(CASE), CaseJson.MAPPER.writeValueAsString(json) + "\n");
    }

    /// Reads a case and examines its evidence again, with the steps and causes of this Drydock.
    ///
    /// @throws CaseFormatException when the folder holds no case, a damaged one, or one of a newer Drydock
    public Investigation load(Path folder) throws IOException {
        CaseJson json = json(folder.resolve(CASE));
        List<StepResult> steps = new ArrayList<>();
        for (CaseJson.SavedStep saved : json.steps()) {
            steps.add(result(folder, saved));
        }
        return Examination.again(
                json.subject(), Duration.ofMillis(json.durationMillis()), steps, json.redactions(), json.notChecked());
    }

    private static CaseJson json(Path file) throws IOException {
        try {
            CaseJson json = CaseJson.MAPPER.readValue(Files.readAllBytes(file), CaseJson.class);
            if (!CaseJson.FORMAT.equals(json.format())) {
                throw new CaseFormatException(file + " is no Drydock case");
            }
            if (json.version() > CaseJson.VERSION) {
                throw new CaseFormatException(file + " was written by a newer Drydock (format " + json.version()
                        + ", this one reads up to " + CaseJson.VERSION + "); update Drydock to open it");
            }
            return json;
        } catch (NoSuchFileException e) {
            throw new CaseFormatException("there is no " + CASE + " in " + file.getParent() + "; is it a case?", e);
        } catch (JacksonException e) {
            throw new CaseFormatException(file + " is damaged: " + e.getOriginalMessage(), e);
        }
    }

    private static CaseJson.SavedStep saved(StepResult result, String evidence) {
        Transcript transcript = result.transcript();
        return new CaseJson.SavedStep(
                result.id(),
                result.outcome(),
                result.summary(),
                transcript.command(),
                result.paste(),
                transcript.dropped(),
                transcript.ending(),
                transcript.duration().toMillis(),
                evidence);
    }

    private static StepResult result(Path folder, CaseJson.SavedStep saved) throws IOException {
        Path file = folder.resolve(saved.evidence()).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new CaseFormatException("the evidence of " + saved.id() + " lies outside the case");
        }
        List<OutputLine> lines = EvidenceFile.read(saved.evidence(), lines(file));
        Transcript transcript = new Transcript(
                saved.command(), lines, saved.dropped(), saved.ending(), Duration.ofMillis(saved.durationMillis()));
        Step step = Steps.ALL.stream()
                .filter(known -> known.id().equals(saved.id()))
                .findFirst()
                .orElse(null);
        String title = step == null ? saved.id() : step.title();
        String question = step == null ? "" : step.question();
        return new StepResult(
                saved.id(), title, question, saved.outcome(), saved.summary(), saved.paste(), transcript, List.of());
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
        } catch (NoSuchFileException | MalformedInputException e) {
            throw new CaseFormatException("the evidence file " + file + " is missing or damaged", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
