package drydock.redteam;

import drydock.engine.throwaway.DrydockInstance;
import drydock.model.Labels;
import drydock.zoo.DockerCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The machine that is attacked: a folder of its own, and the settings that a container must not change.
final class Host implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path folder;

    Host() throws IOException {
        folder = Files.createTempDirectory("drydock-redteam-");
    }

    Path folder() {
        return folder;
    }

    /// Everything that must be the same afterwards.
    String state() throws IOException, InterruptedException {
        return output("cd " + folder + " && find . -printf '%p %M %U %s %T@\\n' | sort; cat proc/sys/* 2>/dev/null;"
                + " for name in core_pattern modprobe hostname panic sysrq domainname; do"
                + " cat /proc/sys/kernel/$name; done; cat /proc/sys/vm/overcommit_memory; ls /dev | wc -l");
    }

    /// Temporary containers and snapshots of this process.
    static String leftovers() throws IOException, InterruptedException {
        String ours = "label=" + Labels.INSTANCE + "="
                + DrydockInstance.ofThisProcess().label();
        String containers = DockerCommand.run(LIMIT, "ps", "-aq", "--filter", ours);
        return (containers + DockerCommand.run(LIMIT, "images", "-aq", "--filter", ours)).strip();
    }

    boolean succeeds(String command) throws IOException, InterruptedException {
        return start(command).waitFor() == 0;
    }

    /// Starts a command that may stay in the background.
    Process start(String command) throws IOException {
        return new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String output(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        return text;
    }

    @Override
    public void close() throws IOException {
        try {
            succeeds("for p in $(cat pids 2>/dev/null); do kill $p; done;"
                    + " for m in $(cat mounts 2>/dev/null); do umount $m; done");
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
