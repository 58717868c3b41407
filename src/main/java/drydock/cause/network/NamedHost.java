package drydock.cause.network;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.LogFacts.Line;
import drydock.format.log.LogRecord;
import drydock.model.Citation;
import drydock.model.ContainerDetails;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A host that the container needs, where no message that a cause knows speaks of it: a setting and the program's error
/// report name it, or the entrypoint waits for it.
///
/// @param sentence   who needs it
/// @param cited      what shows that
/// @param dependency what the engine knows of the host, which explains why it was not reached
record NamedHost(String sentence, List<Citation> cited, Dependency dependency) {
    /// A variable of this name holds an address, also where its value is a single word.
    private static final Pattern ADDRESS_NAME = Pattern.compile(
            "(?i)(?:^|_)(?:host(?:name)?|addr(?:ess)?|ur[li]|dsn|endpoint|brokers?|upstream)(?:_|\\d*$)");

    private static final String HOST = "(?<host>[A-Za-z0-9_][\\w.-]*)";
    private static final Pattern URL = Pattern.compile("[\\w+.-]+://(?:[^@/\\s]*@)?" + HOST + "(?::\\d+)?(?:[/?#].*)?");
    private static final Pattern WITH_PORT = Pattern.compile(HOST + ":\\d{2,5}(?:/\\S*)?");
    private static final Pattern ALONE = Pattern.compile(HOST);

    /// Host names in what scripts commonly try.
    private static final List<Pattern> TRIED = Stream.of(
                    "://(?:[^@/\\s]*@)?" + HOST,
                    "/dev/(?:tcp|udp)/" + HOST + "/",
                    "(?:^|\\s)(?:-h|-H|--host|--hostname)[= ]?" + HOST,
                    "(?:^|[\\s;])(?:nc|ncat|netcat)(?:\\s+-\\w+(?:\\s+\\d+)?)*\\s+" + HOST + "\\s+\\d+",
                    "(?:^|[\\s;])(?:getent\\s+(?:a?hosts(?:v4)?)|nslookup|host|dig|ping(?:\\s+-\\w+(?:\\s+\\d+)?)*)\\s+"
                            + HOST,
                    "(?:^|\\s)" + HOST + ":\\d{2,5}(?:\\s|$)")
            .map(Pattern::compile)
            .toList();

    static Optional<NamedHost> of(Evidence evidence) {
        return reported(evidence).or(() -> awaited(evidence));
    }

    /// Only where no message is recognised.
    private static Optional<NamedHost> reported(Evidence evidence) {
        if (!evidence.failsInOwnWords()) {
            return Optional.empty();
        }
        List<Line> reasons = evidence.words().lastWords();
        return settings(evidence.subject().container())
                .flatMap(setting -> reasons.stream()
                        .filter(line -> names(line.text(), setting.host()))
                        .map(line -> new NamedHost(
                                "The program's report names the host `" + setting.host() + "`, which " + setting.name()
                                        + " names.",
                                List.of(line.citation(), evidence.situation().state()),
                                Dependency.of(evidence, setting.host()))))
                .filter(named -> named.dependency().agrees())
                .findFirst();
    }

    /// The first host of the container's settings that a line names.
    static Optional<String> in(Evidence evidence, Line line) {
        return settings(evidence.subject().container())
                .map(Setting::host)
                .filter(host -> names(line.text(), host))
                .findFirst();
    }

    private static Optional<NamedHost> awaited(Evidence evidence) {
        return evidence.entrypointWait()
                .flatMap(wait -> TRIED.stream()
                        .flatMap(form -> form.matcher(wait.attempt()).results().map(found -> found.group(1)))
                        .filter(HostName::plausible)
                        .map(host -> new NamedHost(
                                "The entrypoint has waited for the host `" + host + "` in a loop for "
                                        + wait.waited().toSeconds() + " s, trying `" + wait.attempt() + "`.",
                                wait.cited(),
                                Dependency.of(evidence, host)))
                        .filter(named -> named.dependency().agrees()
                                || !named.dependency().resolves())
                        .findFirst());
    }

    Verdict verdict(VerdictBuilder ruling, String what) {
        return ruling.likely(
                sentence + " " + what + dependency.afterColon() + ".",
                Stream.concat(cited.stream(), dependency.cited().stream()).toList(),
                dependency.fixes());
    }

    private record Setting(String name, String host) {}

    private static Stream<Setting> settings(ContainerDetails container) {
        Stream<Setting> variables = container.config().environment().stream()
                .filter(entry -> entry.indexOf('=') > 0)
                .flatMap(entry -> {
                    String name = entry.substring(0, entry.indexOf('='));
                    return hosts(
                            "the variable `" + name + "`",
                            entry.substring(name.length() + 1),
                            ADDRESS_NAME.matcher(name).find());
                });
        Stream<Setting> arguments = container.args().stream()
                .flatMap(argument -> hosts("the start command", argument.replaceFirst("^--?[\\w.-]+=", ""), false));
        return Stream.concat(variables, arguments).filter(setting -> !own(container, setting.host()));
    }

    private static boolean own(ContainerDetails container, String host) {
        return host.equals(container.name())
                || host.equals(container.config().hostname())
                || container.composeService().filter(host::equals).isPresent();
    }

    private static Stream<Setting> hosts(String name, String value, boolean alone) {
        return Stream.of(value.split("\\s*[,;]\\s*"))
                .flatMap(part -> Stream.of(URL, WITH_PORT, ALONE)
                        .filter(form -> form != ALONE || alone)
                        .map(form -> form.matcher(part))
                        .filter(Matcher::matches)
                        .map(found -> found.group("host"))
                        .limit(1))
                .filter(HostName::plausible)
                .map(host -> new Setting(name, host));
    }

    /// Not at its beginning, where a program writes its own name.
    private static boolean names(String text, String host) {
        return Pattern.compile("(?<=[^\\w.-])" + Pattern.quote(host) + "(?![\\w-]|\\.\\w)")
                .matcher(LogRecord.of(text).words().strip())
                .find();
    }
}
