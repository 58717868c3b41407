package drydock.casefile.store;

import drydock.casefile.json.CaseJson;
import drydock.casefile.json.EvidenceFile;
import drydock.casefile.json.ExaminationJson;
import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The folder of one examination: `examination.json`, and one evidence file per step. A listed evidence file changes
/// only when a secret in it is discovered later and masked.
public final class ExaminationFolder {
    public static final String FILE = "examination.json";
    private static final String EVIDENCE = "evidence";

    private final Path folder;
    private final Map<String, StepResult> written = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    ExaminationFolder(Path folder) {
        this.folder = folder;
    }

    public static String name(int number) {
        return "examinations/" + number;
    }

    /// Writes the current state. If the process is killed meanwhile, the previous state remains.
    ///
    /// @param complete whether the checklist is finished
    void write(Investigation investigation, boolean complete) throws IOException {
        PrivateFiles.folder(folder.resolve(EVIDENCE));
        List<ExaminationJson.SavedStep> steps = new ArrayList<>();
        for (StepResult result : investigation.steps()) {
            steps.add(ExaminationJson.SavedStep.of(result, evidence(result)));
        }
        ExaminationJson json = new ExaminationJson(
                complete,
                investigation.subject(),
                investigation.duration().toMillis(),
                investigation.redactions(),
                investigation.provenance().masked(),
                investigation.provenance().tools(),
                investigation.notChecked(),
                steps);
        PrivateFiles.write(folder.resolve(FILE), CaseJson.MAPPER.writeValueAsBytes(json));
        removeUnnamed();
    }

    /// The file of a step's evidence, written unless it exists.
    private String evidence(StepResult result) throws IOException {
        StepResult before = written.get(result.id());
        String named = files.get(result.id());
        if (before != null && named != null && before.transcript().equals(result.transcript())) {
            return named;
        }
        boolean masked = before != null
                && before.transcript().lines().size()
                        == result.transcript().lines().size();
        String name = masked && named != null ? named : unused(result.id());
        String text = String.join("\n", EvidenceFile.write(result.transcript().lines()));
        PrivateFiles.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        written.put(result.id(), result);
        files.put(result.id(), name);
        return name;
    }

    private String unused(String id) {
        String name = EVIDENCE + "/" + id + ".txt";
        for (int i = 2; Files.exists(folder.resolve(name)); i++) {
            name = EVIDENCE + "/" + id + "-" + i + ".txt";
        }
        return name;
    }

    /// Deletes replaced evidence and incomplete files of a killed process.
    private void removeUnnamed() throws IOException {
        Set<Path> named = new HashSet<>();
        files.values().forEach(name -> named.add(folder.resolve(name)));
        try (Stream<Path> all = Files.list(folder.resolve(EVIDENCE))) {
            for (Path file : all.filter(file -> !named.contains(file)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
