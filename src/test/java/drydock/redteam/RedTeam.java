package drydock.redteam;

import drydock.engine.Engine;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.investigation.Investigator;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.model.Verdict.Level;
import drydock.report.Report;
import drydock.zoo.DockerCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Investigates a hostile container and looks afterwards at what it reached.
///
/// The container is only created, and nothing but Drydock runs it, unless the attack is in its log.
final class RedTeam {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Engine engine;

    RedTeam(Engine engine) {
        this.engine = engine;
    }

    /// @param reached   what the attack reached; empty if it was contained
    /// @param sameHost  whether the host is as it was
    /// @param leftovers ids of what Drydock left on the engine
    record Result(Attack attack, List<String> reached, boolean sameHost, String leftovers, Duration duration) {
        boolean contained() {
            return reached.isEmpty() && sameHost && leftovers.isEmpty();
        }
    }

    Result run(Attack attack) throws IOException, InterruptedException {
        String name = "drydock-redteam-" + attack.name();
        try (Host host = new Host()) {
            for (String command : attack.all("host", host.folder())) {
                if (!host.succeeds(command)) {
                    throw new IOException("can't prepare the host for " + attack.name() + ": " + command);
                }
            }
            create(attack, name, host.folder());
            if (!attack.all("start").isEmpty()) {
                DockerCommand.run(LIMIT, "start", name);
                DockerCommand.run(LIMIT, "wait", name);
            }
            String before = host.state();
            long start = System.nanoTime();
            Investigation investigation = investigate(name);
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            List<String> reached = new ArrayList<>(judged(attack, investigation));
            for (String command : attack.all("reached", host.folder())) {
                if (host.succeeds(command)) {
                    reached.add(command);
                }
            }
            return new Result(attack, reached, before.equals(host.state()), Host.leftovers(), duration);
        } finally {
            DockerCommand.succeeds(LIMIT, "rm", "--force", "--volumes", name);
            DockerCommand.succeeds(LIMIT, "rmi", "--force", name);
        }
    }

    private static void create(Attack attack, String name, Path host) throws IOException, InterruptedException {
        Path context = Files.createDirectories(
                host.resolve("..").resolve(name + "-build").normalize());
        Files.writeString(context.resolve("attack.sh"), attack.script());
        context.resolve("attack.sh").toFile().setExecutable(true, false);
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM debian:bookworm-slim\nCOPY attack.sh /attack\nENTRYPOINT [\"/attack\"]\n"
                        + String.join("\n", attack.all("image", host))
                        + "\n");
        try {
            DockerCommand.run(LIMIT, "build", "--tag", name, context.toString());
        } finally {
            new ProcessBuilder("rm", "-rf", context.toString()).start().waitFor();
        }
        List<String> words = new ArrayList<>(List.of("create", "--name", name));
        attack.all("options", host).forEach(line -> words.addAll(List.of(line.split(" "))));
        words.add(name);
        DockerCommand.run(LIMIT, words.toArray(String[]::new));
    }

    private Investigation investigate(String container) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Investigator(engine, Clock.systemUTC(), threads)
                    .investigate(Request.of(container), Progress.SILENT);
        }
    }

    private static List<String> judged(Attack attack, Investigation investigation) {
        List<String> wrong = new ArrayList<>();
        for (Finding finding : investigation.findings()) {
            Level level = finding.verdict().level();
            if ((level == Level.CONFIRMED || level == Level.LIKELY)
                    && attack.all("innocent").contains(finding.cause().id())) {
                wrong.add("accused: " + finding.cause().id());
            }
        }
        String report = Report.markdown(investigation);
        attack.all("report").stream()
                .filter(text -> !report.contains(text))
                .forEach(text -> wrong.add("unsaid: " + text));
        attack.all("unreported").stream().filter(report::contains).forEach(text -> wrong.add("said: " + text));
        String html = Report.of(investigation, Report.Format.HTML);
        attack.all("unrendered").stream().filter(html::contains).forEach(text -> wrong.add("rendered: " + text));
        return wrong;
    }
}
