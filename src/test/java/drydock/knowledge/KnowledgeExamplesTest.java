package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every example of a table is recognised, and no near miss is.
class KnowledgeExamplesTest {
    @Test
    void supervisorsReportTheEndOfAChild() {
        List<Paragraph> rows = Paragraphs.ofResource("/drydock/knowledge/supervisors.txt");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(Supervisors.end(row.value("Example")))
                    .as(row.value("Example"))
                    .get()
                    .extracting(Supervisors.ChildEnd::supervisor)
                    .isEqualTo(row.value("Supervisor"));
            assertThat(Supervisors.end(row.value("Near-miss")))
                    .as(row.value("Near-miss"))
                    .isEmpty();
        });
    }

    @Test
    void programsMissTheDataOfTheSystem() {
        List<Paragraph> rows = Paragraphs.ofResource("/drydock/knowledge/system-data.txt");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.values("Example"))
                    .isNotEmpty()
                    .allSatisfy(example -> assertThat(SystemData.missedBy(example))
                            .as(example)
                            .get()
                            .extracting(SystemData::name)
                            .isEqualTo(row.value("Data")));
            assertThat(SystemData.missedBy(row.value("Near-miss")))
                    .as(row.value("Near-miss"))
                    .isEmpty();
        });
    }

    @Test
    void runtimesMissModules() {
        List<Paragraph> rows = Paragraphs.ofResource("/drydock/knowledge/module-sources.txt");
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(ModuleSource.of(row.value("Example")))
                        .as(row.value("Example"))
                        .get()
                        .satisfies(source -> assertThat(source.advice()).contains(source.module())));
        assertThat(ModuleSource.of("Can't locate JSON/XS.pm in @INC"))
                .get()
                .satisfies(source -> assertThat(source.advice()).contains("`cpanm JSON::XS`", "`libjson-xs-perl`"));
        assertThat(ModuleSource.of("Call to undefined function load_basket()")).isEmpty();
    }

    @Test
    void aMessageNamesThePartThatIsMissing() {
        String message = "panic: unknown time zone Europe/Zurich";
        assertThat(SystemData.missedBy(message))
                .get()
                .extracting(data -> data.part(message))
                .isEqualTo("Europe/Zurich");
    }

    @Test
    void newSyntaxIsToldFromOld() {
        List<Paragraph> rows = Paragraphs.ofResource("/drydock/knowledge/newer-syntax.txt");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String runtime = row.value("Runtime");
            assertThat(NewerSyntax.in(runtime, row.value("Example")))
                    .as(row.value("Example"))
                    .get()
                    .extracting(NewerSyntax::since)
                    .isEqualTo(row.value("Since"));
            assertThat(NewerSyntax.in(runtime, row.value("Near-miss")))
                    .as(row.value("Near-miss"))
                    .isEmpty();
        });
    }
}
