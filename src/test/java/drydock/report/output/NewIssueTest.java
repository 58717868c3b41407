package drydock.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.model.GitRemote;
import drydock.model.GitRemote.Forge;
import drydock.report.Cases;
import drydock.report.Report;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewIssueTest {
    private static final GitRemote GITHUB = new GitRemote(Forge.GITHUB, "github.com", "acme/shop");
    private static final GitRemote GITLAB = new GitRemote(Forge.GITLAB, "gitlab.example.org", "group/sub/shop");
    private static final String REST = "The whole report is on the clipboard.";

    private final Case stub = Case.of(Cases.stub());

    @Test
    void titleAndReportAreFilledInAndTheAddressIsShortEnough() {
        NewIssue issue = NewIssue.of(stub, GITHUB, REST);

        assertThat(issue.address().toASCIIString())
                .startsWith("https://github.com/acme/shop/issues/new?")
                .hasSizeLessThanOrEqualTo(NewIssue.LONGEST);
        assertThat(field(issue, "title")).contains("restart loop");
        assertThat(field(issue, "body")).startsWith("_" + REST + "_").contains("stub-binary");
        assertThat(issue.whole()).isFalse();
    }

    @Test
    void gitLabNamesTheFieldsInItsOwnWay() {
        NewIssue issue = NewIssue.of(stub, GITLAB, REST);

        assertThat(issue.address().toASCIIString())
                .startsWith("https://gitlab.example.org/group/sub/shop/-/issues/new?")
                .hasSizeLessThanOrEqualTo(NewIssue.LONGEST);
        assertThat(field(issue, "issue[description]")).contains("stub-binary");
    }

    @Test
    void aShortReportIsWhole() {
        Case small = Case.of(Cases.imageOnly());

        NewIssue issue = NewIssue.of(small, GITHUB, REST);

        assertThat(issue.whole()).isTrue();
        assertThat(field(issue, "body")).isEqualTo(Report.markdown(small));
    }

    @Test
    void whatAContainerSaysStaysInsideItsField() {
        Case hostile = Case.of(Cases.hostile("x&title=forged#fragment\n\r %0a ${jndi} ü 🔥 \"' <script>"));

        NewIssue issue = NewIssue.of(hostile, GITHUB, REST);

        assertThat(fields(issue)).containsOnlyKeys("title", "body");
        assertThat(issue.address().getRawFragment()).isNull();
        assertThat(issue.address().toASCIIString()).hasSizeLessThanOrEqualTo(NewIssue.LONGEST);
    }

    private static String field(NewIssue issue, String name) {
        return fields(issue).get(name);
    }

    private static Map<String, String> fields(NewIssue issue) {
        return Stream.of(issue.address().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
