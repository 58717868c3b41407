package drydock.report.output;

import drydock.casefile.model.Case;
import drydock.model.GitRemote;
import drydock.report.QuoteBudget;
import drydock.report.Report;
import drydock.report.ReportContext;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import drydock.report.section.FailureSentence;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The address of a form for a new issue in the repository of the program's source, with title and text filled in.
///
/// Nothing is sent: a browser shows the form, and its user decides.
///
/// @param whole whether the text is the whole report
public record NewIssue(URI address, boolean whole) {
    /// What browsers and the servers behind GitHub and GitLab take as an address.
    static final int LONGEST = 8000;

    private static final int LONGEST_TITLE = 120;
    private static final int SHORTEST = 400;

    /// @param rest sentence that says where the whole report is, for a text that is cut
    public static NewIssue of(Case content, GitRemote remote, String rest) {
        ReportContext story = new ReportContext(content, QuoteBudget.FULL);
        String title = VisibleText.shorten(
                Phrases.capital(story.service()) + ": " + FailureSentence.words(story), LONGEST_TITLE);
        String all = Report.markdown(content);
        String address = address(remote, title, all);
        int most = LONGEST;
        while (address.length() > LONGEST && most >= SHORTEST) {
            String cut = Report.markdown(content, most);
            address = address(remote, title, rest.isEmpty() ? cut : "_" + rest + "_\n\n" + cut);
            most = most * 3 / 4;
        }
        return new NewIssue(URI.create(address), address.equals(address(remote, title, all)));
    }

    private static String address(GitRemote remote, String title, String text) {
        return switch (remote.forge()) {
            case GITHUB ->
                "https://" + remote.words() + "/issues/new?title=" + encoded(title) + "&body=" + encoded(text);
            case GITLAB ->
                "https://" + remote.words() + "/-/issues/new?issue%5Btitle%5D=" + encoded(title)
                        + "&issue%5Bdescription%5D=" + encoded(text);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
