package drydock.matrix;

import java.util.List;
import java.util.function.Function;

/// Faults in the program file, its libraries and the script that starts it.
final class ProgramOperators {
    static final List<FaultOperator> ALL = List.of(
            program(
                    "program-removed",
                    path -> Fault.layer(
                            "rm " + path, Truth.of("command-not-found").naming(fileName(path)))),
            program(
                    "program-truncated",
                    path -> Fault.layer(
                            "truncate -s $(( $(wc -c < " + path + ") / 3 )) " + path,
                            Truth.of("invalid-executable").naming(path))),
            // The machine's number is at byte 18 of an ELF file; 183 is AArch64, and 62 x86-64.
            program(
                    "program-of-other-architecture",
                    path -> Fault.layer(
                            "machine=$(od -An -tu1 -j18 -N1 " + path + ")"
                                    + " && if [ $machine -eq 183 ]; then other='\\076'; else other='\\267'; fi"
                                    + " && printf $other | dd of=" + path + " bs=1 seek=18 conv=notrunc",
                            Truth.of("wrong-architecture").naming(path))),
            program(
                    "program-not-executable",
                    path -> Fault.layer(
                            "chmod 644 " + path, Truth.of("not-executable").naming(path))),
            program(
                    "program-is-another",
                    path -> Fault.layer(
                            "cp /bin/true " + path,
                            Truth.of("stub-binary", "silent-early-exit").naming(path))),
            FaultOperator.of("program-is-stub", Application::stub, ProgramOperators::stub),
            FaultOperator.where(
                    "library-removed",
                    parts -> !parts.libraries().isEmpty(),
                    parts -> Fault.layer(
                            "rm " + parts.libraries().getFirst().path(),
                            Truth.of("missing-shared-library")
                                    .naming(parts.libraries().getFirst().name()))),
            entrypoint(
                    "entrypoint-crlf",
                    path -> Fault.layer(
                            "sed -i 's/$/\\r/' " + path,
                            Truth.of("crlf-line-endings").naming(path))),
            entrypoint(
                    "entrypoint-not-executable",
                    path -> Fault.layer(
                            "chmod 644 " + path, Truth.of("not-executable").naming(path))),
            FaultOperator.where(
                    "entrypoint-hides-status",
                    parts -> !parts.entrypoint().isEmpty() && !parts.required().isEmpty(),
                    parts -> new Fault(
                            List.of("RUN sed -i 's/^exec \"$@\"/\"$@\" || true/' " + parts.entrypoint()),
                            launch -> launch.without(parts.required()),
                            Fault.Shows.NOT_READY,
                            Truth.of("missing-environment-variable").naming(parts.required()))));

    private ProgramOperators() {}

    private static FaultOperator program(String name, Function<String, Fault> fault) {
        return FaultOperator.where(name, parts -> !parts.program().isEmpty(), parts -> fault.apply(parts.program()));
    }

    private static FaultOperator entrypoint(String name, Function<String, Fault> fault) {
        return FaultOperator.where(
                name, parts -> !parts.entrypoint().isEmpty(), parts -> fault.apply(parts.entrypoint()));
    }

    /// As a command has it that leaves the folder to the search path.
    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Built by the application's own compiler, as where its sources were copied too late.
    private static Fault stub(Application application, ApplicationParts.Stub stub) {
        String program = application.parts().program();
        List<String> layer = List.of(
                "FROM " + MatrixContainers.compilerImage(application) + " AS stub",
                "RUN mkdir /stub-source && cd /stub-source && echo '" + stub.source() + "' > " + stub.file() + " && "
                        + stub.command(),
                "FROM " + application.image(),
                "USER root",
                "COPY --from=stub /stub " + program);
        return new Fault(
                layer,
                launch -> launch,
                Fault.Shows.NOT_READY,
                Truth.of("stub-binary").naming(program));
    }
}
