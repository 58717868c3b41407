package drydock.cause.reading;

import drydock.fact.LogFacts.Line;
import java.util.List;
import java.util.regex.Pattern;

/// Tells what a server reports about its clients' requests from what it reports about itself.
///
/// @param printed the lines of its output that are not blank
/// @param serves  whether it has answered a request
record ClientReports(List<Line> printed, boolean serves) {
    /// A client's own mistake is no fault of the server.
    private static final Pattern CLIENTS = insensitive(
            "\\bclient\\b|\\bremote\\b|\\bpeer\\b|\\brequest\\b|\\blog[io]n\\b|\\bpassword\\b|\\bauth|\\buser\\b|\"(?:GET|POST|PUT) ");

    /// A request that was answered.
    private static final Pattern SERVED = Pattern.compile("\" 2\\d\\d(?: |$)");

    /// With the system's number for it, the server was refused, whoever asked; but it may serve other requests.
    private static final Pattern NUMBERED = insensitive("\\((?:1|13|24|28|30|111): ");

    private static Pattern insensitive(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    static ClientReports in(List<Line> printed) {
        return new ClientReports(
                printed,
                printed.stream().anyMatch(line -> SERVED.matcher(line.text()).find()));
    }

    /// Whether this line, or what a database adds to it, is about a client's request.
    boolean about(int at) {
        String text = printed.get(at).text();
        return (CLIENTS.matcher(text).find()
                        && (serves || !NUMBERED.matcher(text).find()))
                || printed.subList(at + 1, Math.min(printed.size(), at + 3)).stream()
                        .anyMatch(line -> line.text().contains("STATEMENT:"));
    }
}
