package drydock.step.program.binary;

import drydock.fact.LineForm;

/// The lines of the binary step, as [BinaryReader] writes and [BinaryLines] reads them.
final class BinaryForms {
    static final LineForm PROGRAM = LineForm.of("program: {path}");
    static final LineForm FILE = LineForm.of("file: {file:line}");
    static final LineForm NO_FILE = LineForm.of("file: there is none");
    static final LineForm SHA256 = LineForm.of("sha256: {sum:word}");
    static final LineForm NO_SHA256 = LineForm.of("sha256: not read in full");
    static final LineForm FORMAT = LineForm.of("format: {words:line}");
    static final LineForm BEGINS = LineForm.of("begins: {text:line}");
    static final LineForm MACHINE = LineForm.of("machine: {machine:line}");
    static final LineForm INTERPRETER = LineForm.of("interpreter: {static:none (static)|}{path}");
    static final LineForm NEEDS = LineForm.of("needs: {library}");
    static final LineForm RUNPATH = LineForm.of("runpath: {path}");
    static final LineForm SYMBOLS = LineForm.of("symbols: {symbols:stripped|present}");
    static final LineForm BUILD_ID = LineForm.of("build id: {id:line}");
    static final LineForm SECTIONS = LineForm.of("sections: {names:line}");
    static final LineForm LANGUAGE = LineForm.of("language: {unknown:does not show|}{language}[ ({version})]");
    static final LineForm MAIN =
            LineForm.of("main: {name} at 0x{address:hex}, {unknown:size not known|}[{size:number} {unit:bytes|byte}]");
    static final LineForm NO_MAIN = LineForm.of("main: not found");
    static final LineForm MAIN_DOES = LineForm.of("main does: {what:line}");
    static final LineForm MAIN_CODE = LineForm.of("main code: {code:line}");
    static final LineForm TEXT = LineForm.of("text: {text:line}");

    static final LineForm ENTRY = LineForm.of("entry: {path}");
    static final LineForm ENTRY_FILE = LineForm.of("entry file: {file:line}");
    static final LineForm ENTRY_SHA256 = LineForm.of("entry sha256: {sum:word}");

    private BinaryForms() {}
}
