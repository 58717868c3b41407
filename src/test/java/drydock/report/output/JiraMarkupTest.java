package drydock.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.report.Cases;
import drydock.report.Report;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports in Jira's wiki markup.
class JiraMarkupTest {
    private static final Pattern CODE = Pattern.compile("(?s)\\{(code|noformat)(:[a-z]+)?}\n.*?\\{\\1}");

    private static String report() {
        return Report.of(Cases.stub(), Report.Format.JIRA);
    }

    @Test
    void hasHeadingsListsTablesAndCode() {
        assertThat(report())
                .startsWith("h1. Reconciliation")
                .contains("\nh2. Executive Summary\n", "\n* ❌ *", "\n|| cause || reason ||\n", "\n# ")
                .contains("{code:bash}\ndocker ", "{noformat}\n", "\n----\n")
                .contains("*Root Cause:* {{stub-binary}}, confirmed")
                .doesNotContain("<details>", "</summary>", "```", "**", "gantt", "](");
    }

    @Test
    void closesEveryMacro() {
        assertThat(CODE.matcher(report()).replaceAll("")).doesNotContain("{code", "{noformat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{noformat} {code} h1. x",
                "[~admin] [x|http://evil.example]",
                "!http://evil.example/pixel.png!",
                "{html}<b>{html}",
                "{{nested}} *bold* _it_ ^up^ ~down~ |cell|"
            })
    void keepsWhatAContainerPrintedFromBecomingMarkup(String hostile) {
        String plain = CODE.matcher(Report.of(Case.of(Cases.hostile(hostile)), Report.Format.JIRA))
                .replaceAll("");
        String prose = plain.replaceAll("\\\\.", "").replaceAll("\\{\\{[^{}]*}}", "");
        assertThat(prose).doesNotContain("[", "!", "{", "}", "~", "^");
        assertThat(List.of(plain.split("\n"))).noneMatch(line -> line.startsWith("h1. x"));
    }
}
