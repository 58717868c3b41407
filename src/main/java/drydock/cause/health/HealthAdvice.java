package drydock.cause.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What to do about a failing health check, by its command and its output.
final class HealthAdvice {
    /// First match first.
    private static final Map<Pattern, String> BY_OUTPUT = byOutput();

    private static final Pattern REQUESTS = Pattern.compile(
            "://|localhost|127\\.0\\.0\\.1|\\[?::1\\b|:\\d{2,5}\\b|\\b(?:curl|wget|nc|ncat|netcat|telnet|ping|ss|netstat|pg_isready"
                    + "|redis-cli|mysqladmin|mongosh?|rabbitmq-diagnostics|rabbitmqctl|grpc_health_probe|dig|nslookup)\\b");
    private static final Pattern HIDES_ANSWER = Pattern.compile("grep (?:-\\w+ )*-\\w*q|>\\s*/dev/null");

    private HealthAdvice() {}

    private static Map<Pattern, String> byOutput() {
        Map<Pattern, String> advices = new LinkedHashMap<>();
        advices.put(
                Pattern.compile("\\b404\\b"),
                "Correct the path that the check requests, or add it to the program, which answers that it does not exist.");
        advices.put(
                Pattern.compile("wrong version number|packet length too long|record layer failure"),
                "Use `http://` in the check: the check speaks TLS, and the program answers without it.");
        advices.put(
                Pattern.compile("(?i)self.signed|certificate (?:verify|has expired|is not)|local issuer"),
                "Let the check trust the program's certificate (for curl `--cacert`), or renew the certificate.");
        advices.put(
                Pattern.compile("\\b400\\b"),
                "Read what the program prints at the check: it refuses the request itself. Often the host name that the check"
                        + " uses is not among the names that the program accepts.");
        advices.put(
                Pattern.compile("\\b40[13]\\b|(?i:unauthori[sz]ed|forbidden|NOAUTH|authentication)"),
                "Change the check to a request that needs no login, or give it one. The program answers, but asks for one.");
        advices.put(
                Pattern.compile("\\b50\\d\\b"),
                "Read the program's log at the time of the check. The program answers with an error.");
        advices.put(
                Pattern.compile("(?i)empty reply|connection reset|closed (?:the )?connection"),
                "Read the program's log at the time of the check. The program takes the connection and closes it without an"
                        + " answer.");
        advices.put(
                Pattern.compile("(?i)refused"),
                "Compare port and address of the check with those the program listens on. No program in the container"
                        + " listens there. Increase `start_period` if the start is slow.");
        advices.put(
                Pattern.compile("(?i)timed? ?out|timeout"),
                "Increase the check's `timeout`, or find out why the program does not answer in time.");
        return advices;
    }

    /// @param command the check, without the engine's word for its form
    /// @param output  the last line of its output; may be empty
    static String of(String command, String output) {
        return BY_OUTPUT.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(output).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> byCommand(command, output));
    }

    private static String byCommand(String command, String output) {
        if (output.isEmpty() && HIDES_ANSWER.matcher(command).find()) {
            return "Run the check without the part that hides the answer (`grep -q`, `/dev/null`), and read what the program"
                    + " answers: it may ask for a login.";
        }
        return REQUESTS.matcher(command).find()
                ? "Check the port, path and address that it requests (the program has to listen on 127.0.0.1 or"
                        + " 0.0.0.0), and increase `start_period` and `timeout` if the start is slow."
                : "Find out why what the check tests is not so: it requests nothing over the network.";
    }
}
