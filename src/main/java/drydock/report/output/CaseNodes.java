package drydock.report.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.casefile.model.Case;
import drydock.casefile.model.Examined;
import drydock.casefile.model.Note;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.report.Report;
import java.util.Optional;

/// The case's own part of the JSON report: examinations, fixes, notes and next steps.
final class CaseNodes {
    private CaseNodes() {}

    static void add(Case content, ObjectNode root) {
        ArrayNode examinations = root.putArray("examinations");
        for (Examined examined : content.examinations()) {
            Investigation investigation = examined.investigation();
            Optional<Finding> leading = investigation.leading();
            examinations
                    .addObject()
                    .put("number", examined.number())
                    .put("taken", investigation.subject().taken().toString())
                    .put("complete", examined.complete())
                    .put("leading", leading.map(Finding::id).orElse(null))
                    .put(
                            "verdict",
                            leading.map(finding -> finding.verdict().level().word())
                                    .orElse(null));
        }
        ArrayNode fixes = root.putArray("fixesApplied");
        content.fixes()
                .forEach(fix -> fixes.addObject()
                        .put("time", fix.time().toString())
                        .put("after", fix.after())
                        .put("text", fix.text()));
        ArrayNode notes = root.putArray("notes");
        for (Note note : content.notes()) {
            ArrayNode lines = notes.addObject()
                    .put("time", note.time().toString())
                    .put("examination", note.examination())
                    .put("step", note.step().orElse(null))
                    .put("text", note.text())
                    .putArray("lines");
            note.lines().forEach(lines::add);
        }
        ArrayNode next = root.putArray("nextSteps");
        Report.nextSteps(content)
                .forEach(step -> next.addObject()
                        .put("id", step.id())
                        .put("when", step.word().toLowerCase(java.util.Locale.ROOT))
                        .put("done", step.done())
                        .put("text", step.text()));
    }
}
