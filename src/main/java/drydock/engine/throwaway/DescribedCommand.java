package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.engine.api.Json;
import drydock.model.CommandLine;
import java.util.ArrayList;
import java.util.List;

/// Writes the configuration of a temporary container as a `docker run` line.
///
/// Variables appear only by name, so the line has no secrets.
final class DescribedCommand {
    private final List<String> words = new ArrayList<>(List.of("docker", "run", "--rm"));

    private DescribedCommand() {}

    /// @param argv the command to show; its first word becomes the entrypoint
    static String of(JsonNode spec, List<String> argv) {
        DescribedCommand command = new DescribedCommand();
        command.container(spec);
        command.host(Json.at(spec, "HostConfig"));
        command.words.addAll(List.of("--entrypoint", argv.getFirst(), Json.text(spec, "Image")));
        command.words.addAll(argv.subList(1, argv.size()));
        return CommandLine.of(command.words);
    }

    private void container(JsonNode spec) {
        if (Json.flag(spec, "OpenStdin")) {
            words.add("--interactive");
        }
        if (Json.flag(spec, "Tty")) {
            words.add("--tty");
        }
        option("--user", Json.text(spec, "User"));
        option("--workdir", Json.text(spec, "WorkingDir"));
        option("--hostname", Json.text(spec, "Hostname"));
        for (String entry : Json.texts(spec, "Env")) {
            if (entry.contains("=")) {
                option("-e", entry.substring(0, entry.indexOf('=')));
            }
        }
        words.add("--no-healthcheck");
    }

    private void host(JsonNode host) {
        option("--network", Json.text(host, "NetworkMode"));
        option("--log-driver", Json.text(host, "LogConfig", "Type"));
        option("--memory", Json.text(host, "Memory"));
        option("--pids-limit", Json.text(host, "PidsLimit"));
        Json.texts(host, "CapDrop").forEach(name -> option("--cap-drop", name));
        Json.texts(host, "CapAdd").forEach(name -> option("--cap-add", name));
        Json.texts(host, "SecurityOpt").forEach(text -> option("--security-opt", brief(text)));
        if (Json.flag(host, "ReadonlyRootfs")) {
            words.add("--read-only");
        }
        if (Json.flag(host, "Init")) {
            words.add("--init");
        }
        for (JsonNode limit : Json.at(host, "Ulimits")) {
            option(
                    "--ulimit",
                    Json.text(limit, "Name") + "=" + Json.number(limit, "Soft") + ":" + Json.number(limit, "Hard"));
        }
        Json.map(host, "Tmpfs")
                .forEach((place, options) -> option("--tmpfs", options.isEmpty() ? place : place + ":" + options));
        Json.at(host, "Mounts").forEach(mount -> option("--mount", mount(mount)));
    }

    /// An inspection contains the whole text of a seccomp profile.
    private static String brief(String securityOption) {
        return securityOption.startsWith("seccomp={") ? "seccomp=PROFILE.json" : securityOption;
    }

    private static String mount(JsonNode mount) {
        List<String> parts = new ArrayList<>(List.of("type=" + Json.text(mount, "Type")));
        if (!Json.text(mount, "Source").isEmpty()) {
            parts.add("src=" + Json.text(mount, "Source"));
        }
        parts.add("dst=" + Json.text(mount, "Target"));
        if (Json.flag(mount, "ReadOnly")) {
            parts.add("readonly");
        }
        return String.join(",", parts);
    }

    private void option(String name, String value) {
        if (!value.isEmpty()) {
            words.addAll(List.of(name, value));
        }
    }
}
