package drydock.step.program.binary;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.Entry;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.LineForm;
import drydock.fact.LineForm.Found;
import drydock.model.Citation;
import drydock.model.Transcript;
import drydock.step.program.chain.FileDescription;
import java.util.Optional;

/// Reads the lines that [BinaryReader] wrote.
public final class BinaryLines {
    private final String step;
    private final Transcript transcript;

    public BinaryLines(String step, Transcript transcript) {
        this.step = step;
        this.transcript = transcript;
    }

    /// Empty when there is no such file.
    public Optional<BinaryFacts> read() {
        String path = value(BinaryForms.PROGRAM, "path");
        return FileDescription.read(path, value(BinaryForms.FILE, "file"))
                .map(file -> new BinaryFacts(
                        file.stat(),
                        file.owner(),
                        sha256(),
                        FileMagic.read(value(BinaryForms.FORMAT, "words")),
                        first(BinaryForms.MACHINE).map(this::elf),
                        BinaryForms.TEXT.all(step, transcript).stream()
                                .map(Found::citation)
                                .toList(),
                        entry(),
                        cite(BinaryForms.FILE)));
    }

    private Optional<Entry> entry() {
        return first(BinaryForms.ENTRY)
                .flatMap(line -> FileDescription.read(line.text("path"), value(BinaryForms.ENTRY_FILE, "file"))
                        .map(file -> new Entry(file.stat(), value(BinaryForms.ENTRY_SHA256, "sum"), line.citation())));
    }

    private String sha256() {
        String sum = value(BinaryForms.SHA256, "sum");
        return sum.matches("[0-9a-f]{64}") ? sum : "";
    }

    private Elf elf(Found machine) {
        return new Elf(
                machine.text("machine"),
                value(BinaryForms.SYMBOLS, "symbols").equals("stripped"),
                !value(BinaryForms.INTERPRETER, "static").isEmpty(),
                value(BinaryForms.LANGUAGE, "language"),
                value(BinaryForms.INTERPRETER, "path"),
                BinaryForms.NEEDS.all(step, transcript).stream()
                        .map(line -> line.text("library"))
                        .toList(),
                value(BinaryForms.RUNPATH, "path"),
                value(BinaryForms.BUILD_ID, "id"),
                first(BinaryForms.MAIN).map(this::main),
                machine.citation());
    }

    private MainFunction main(Found line) {
        return new MainFunction(
                line.text("name"),
                line.fields().hex("address"),
                line.fields().number("size"),
                MainDescription.read(value(BinaryForms.MAIN_DOES, "what")),
                value(BinaryForms.MAIN_CODE, "code"),
                cite(BinaryForms.MAIN_DOES));
    }

    private Optional<Found> first(LineForm form) {
        return form.first(step, transcript);
    }

    private String value(LineForm form, String field) {
        return first(form).map(line -> line.text(field)).orElse("");
    }

    private Citation cite(LineForm form) {
        return first(form).map(Found::citation).orElseGet(() -> Citation.field(step, "not in the evidence"));
    }
}
