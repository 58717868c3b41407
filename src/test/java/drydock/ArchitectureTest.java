package drydock;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import drydock.engine.ComposeProgram;
import drydock.engine.ContainerControl;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which package may use which, each rule with its reason.
class ArchitectureTest {
    private static final JavaClasses DRYDOCK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("drydock");

    @Test
    void modelUsesTheJdkOnly() {
        check(
                classes()
                        .that()
                        .resideInAPackage("drydock.model..")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "drydock.model..")),
                "everything speaks in its records: what they used, everything would use, and saved evidence would"
                        + " change with a library's version");
    }

    @Test
    void factUsesModel() {
        check(usesOnly("fact", "model"), "a fact states what was seen, apart from who looked and who concludes");
    }

    @Test
    void logUsesModelAndKnowledge() {
        check(
                usesOnly("log", "model", "knowledge"),
                "a log is read alike from an engine, a file and a saved investigation; words for levels are known once");
    }

    @Test
    void redactionUsesModel() {
        check(usesOnly("redaction", "model"), "what is masked must not depend on what is later made of it");
    }

    @Test
    void engineUsesModel() {
        check(
                usesOnly("engine", "model"),
                "an engine runs what it is told as data, so that a probe can be shown before and read after it ran");
    }

    @Test
    void knowledgeUsesModel() {
        check(
                usesOnly("knowledge", "model"),
                "what is known of systems and runtimes holds whatever container is looked at");
    }

    @Test
    void formatKnowsNothingOfSteps() {
        check(
                usesOnly("format", "model", "fact", "knowledge"),
                "a reader of a format could be a library: it is tested on files alone, and any step may use it");
    }

    @Test
    void reportDocumentsKnowNothingOfReports() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("drydock.report.document..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "drydock.report",
                                "drydock.report.section..",
                                "drydock.report.output..",
                                "drydock.investigation..",
                                "drydock.casefile..")),
                "blocks and lines are escaped in one place, whatever they tell");
    }

    @Test
    void stepUsesModelLogFactAndFormats() {
        check(
                usesOnly("step", "model", "log", "fact", "format", "knowledge"),
                "a step that talks to no engine is tested on a recorded transcript, and read again from a saved one");
    }

    @Test
    void causeUsesModelFactStepKnowledgeAndFormats() {
        check(
                usesOnly("cause", "model", "fact", "step", "knowledge", "format"),
                "a cause weighs facts; if it could look for itself, a saved investigation would not decide alike");
    }

    @Test
    void investigationUsesWhatItBringsTogether() {
        check(
                usesOnly(
                        "investigation",
                        "model",
                        "knowledge",
                        "engine",
                        "log",
                        "redaction",
                        "fact",
                        "format",
                        "step",
                        "cause"),
                "the order of things is decided here, and neither the form of a report nor who asked for it matters");
    }

    @Test
    void caseFileUsesInvestigation() {
        check(
                usesOnly("casefile", "model", "redaction", "fact", "step", "investigation"),
                "a case keeps evidence and words; how they are told is the report's business, and a case opens without"
                        + " an engine");
    }

    @Test
    void reportUsesWhatWasFound() {
        check(
                classes()
                        .that()
                        .resideInAPackage("drydock.report..")
                        .and()
                        .resideOutsideOfPackage("drydock.report.page..")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        "drydock.model..",
                                        "drydock.knowledge..",
                                        "drydock.fact..",
                                        "drydock.investigation..",
                                        "drydock.casefile..",
                                        "drydock.report",
                                        "drydock.report.document..",
                                        "drydock.report.section..",
                                        "drydock.report.output..")
                                .or(not(resideInAPackage("drydock..")))),
                "a report is a pure function of an investigation: nothing is looked up while it is written");
    }

    @Test
    void causePagesUseTheCatalogue() {
        check(
                classes()
                        .that()
                        .resideInAPackage("drydock.report.page..")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        "drydock.model..",
                                        "drydock.cause",
                                        "drydock.report",
                                        "drydock.report.document..",
                                        "drydock.report.page..")
                                .or(not(resideInAPackage("drydock..")))),
                "a page describes a cause whatever is investigated; it is the one part of a report that reads the"
                        + " catalogue, and a saved verdict is told without it");
    }

    @Test
    void commandLineNeverUsesTheWindow() {
        check(
                noClasses().that().resideInAPackage("drydock.cli..").should().dependOnClassesThat(within("ui")),
                "the command line runs where there is no display and must not load one");
    }

    @Test
    void windowNeverUsesTheCommandLine() {
        check(
                noClasses().that().resideInAPackage("drydock.ui..").should().dependOnClassesThat(within("cli")),
                "what both need belongs to the core, where both find it");
    }

    @Test
    void theProtocolsServerUsesTheCoreOnly() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("drydock.mcp..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("drydock.ui..", "drydock.cli..")),
                "an assistant asks the same core as everybody else");
        check(
                onlyIn("drydock.mcp..").dependOnClassesThat(resideInAPackage("io.modelcontextprotocol..")),
                "what an assistant may do is decided in one place");
    }

    @Test
    void onlyTheWindowUsesJavaFx() {
        check(
                onlyIn("drydock.ui..")
                        .dependOnClassesThat(resideInAnyPackage(
                                "javafx..", "org.fxmisc..", "org.reactfx..", "org.kordamp..", "atlantafx..")),
                "the core blocks and answers on any thread; it has to work without a toolkit");
    }

    @Test
    void noAnimationRepeats() {
        check(
                noClasses().should().callMethodWhere(target(name("setCycleCount"))),
                "an animation without end makes JavaFX look at the window sixty times a second; Recurring does not");
    }

    @Test
    void onlyTheEngineUsesDockerJava() {
        check(
                onlyIn("drydock.engine..").dependOnClassesThat(resideInAPackage("com.github.dockerjava..")),
                "its types leave fields out and its errors are many: both are translated once");
    }

    @Test
    void onlyActionsChangeContainers() {
        check(
                onlyIn("drydock.ui.actions..", "drydock.engine..")
                        .dependOnClassesThat(belongToAnyOf(ContainerControl.class, ComposeProgram.class)),
                "a container of the user is changed only after a question that says exactly that");
    }

    @Test
    void onlyTheCommandLineUsesPicocli() {
        check(
                onlyIn("drydock.cli..").dependOnClassesThat(resideInAPackage("picocli..")),
                "arguments are read in one place and become records");
    }

    @Test
    void onlyFormatsReadProgramFiles() {
        check(
                onlyIn("drydock.format..").dependOnClassesThat(resideInAPackage("net.fornwall..")),
                "what a program file says becomes a fact in a step, and everything after reads the fact");
    }

    @Test
    void onlyReportAndWindowKnowDocuments() {
        check(
                onlyIn("drydock.report..", "drydock.ui..").dependOnClassesThat(resideInAPackage("org.commonmark..")),
                "markup is made where it is escaped, and the window only shows what was made");
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = new TreeSet<>();
        Set<String> documented = new TreeSet<>();
        for (JavaClass type : DRYDOCK) {
            (type.getSimpleName().equals("package-info") ? documented : packages).add(type.getPackageName());
        }
        packages.removeAll(documented);
        assertThat(packages)
                .as("packages without a package-info.java that states purpose, invariant and what they may use")
                .isEmpty();
    }

    /// Of Drydock's own packages, a package uses itself and those named.
    private static ArchRule usesOnly(String user, String... used) {
        String[] allowed = Stream.concat(Stream.of(user), Arrays.stream(used))
                .map(name -> "drydock." + name + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("drydock." + user + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("drydock.."))));
    }

    private static ClassesShould onlyIn(String... packages) {
        return noClasses().that().resideOutsideOfPackages(packages).should();
    }

    private static DescribedPredicate<JavaClass> within(String name) {
        return resideInAPackage("drydock." + name + "..");
    }

    /// Fails on a rule over no class at all: its package was renamed or removed, and it checks nothing any more.
    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(DRYDOCK);
    }
}
