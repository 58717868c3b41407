package drydock.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Real inputs: recordings of the zoo, programs of the tests, and small texts of each format.
final class FuzzSeeds {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final List<String> RECORDED = List.of(
            "sample", "crash-before-main-c", "segmentation-fault-cpp", "address-in-use", "entrypoint-never-execs-case");

    private FuzzSeeds() {}

    static List<byte[]> evidence(String step) {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : RECORDED) {
            Path file = RESOURCES.resolve("zoo/" + name + ".zip");
            try (ZipFile zip = new ZipFile(file.toFile())) {
                List<? extends ZipEntry> entries = zip.stream()
                        .filter(entry -> entry.getName().endsWith("evidence/" + step + ".txt") && entry.getSize() > 0)
                        .toList();
                for (ZipEntry entry : entries) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    // Channel and time of the file of evidence are no part of what the tool wrote.
                    seeds.add(bytes(text.replaceAll("(?m)^\\S+ \\S+ ", "")));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (seeds.isEmpty()) {
            throw new IllegalStateException("no recording has evidence of " + step);
        }
        return seeds;
    }

    static List<byte[]> logs() {
        List<byte[]> seeds = new ArrayList<>(evidence("logs"));
        seeds.add(
                bytes("\u001b[1;31mERROR\u001b[0m \u001b]8;;http://x\u0007link\u001b]8;;\u0007 \u001b[38;5;12mx\r\n"));
        seeds.add(bytes("{\"level\":\"error\",\"msg\":\"a\",\"err\":{\"x\":[1,2]}}\nlevel=info msg=\"b c\" k=v\n"));
        seeds.add(bytes(
                "password=\"x1y2z3q4\" token: abc\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
        return seeds;
    }

    static List<byte[]> frames() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String line : List.of("one\n", "two", " and\nthree\n")) {
            out.write(out.size() % 2 + 1);
            out.writeBytes(new byte[3]);
            out.writeBytes(ByteBuffer.allocate(4).putInt(line.length()).array());
            out.writeBytes(bytes(line));
        }
        return List.of(out.toByteArray(), logs().getFirst());
    }

    static List<byte[]> elf() {
        return List.of(
                file("drydock/step/elf/c-stub"), file("drydock/step/elf/cpp-stub"), file("drydock/step/elf/courierd"));
    }

    static List<byte[]> shell() {
        return List.of(
                bytes("#!/bin/sh\nset -eu\n: \"${A:=b}\"\nif [ \"$1\" = x ] && test -f /a; then\n  exec \"$@\"\nfi\n"),
                bytes(
                        "case \"$1\" in a|b) shift ;; *) set -- app \"$@\" ;; esac\nfor i in $(seq 3); do echo $((i+1)); done\n"),
                bytes(
                        "f() { cat <<EOF | while read -r l; do echo \"${l%%:*}\"; done\nx $A\nEOF\n}\nuntil nc -z db 1; do sleep 1; done\nexec gosu app \"$0\" & wait\n"));
    }

    static List<byte[]> dockerfile() {
        return List.of(
                bytes(
                        "# syntax=docker/dockerfile:1\nFROM debian AS b\nARG A=1\nRUN <<EOF\necho a\nEOF\nRUN a && \\\n  # c\n  b\n"
                                + "FROM scratch\nCOPY --from=b --chown=1:1 /a /b\nENTRYPOINT [\"/a\", \"-x\"]\nCMD a b\nHEALTHCHECK CMD x\n"));
    }

    static List<byte[]> source() {
        List<byte[]> seeds = new ArrayList<>(shell());
        seeds.addAll(dockerfile());
        seeds.add(bytes("services:\n  app:\n    build: .\n    depends_on: [db]\n    environment:\n      A: ${B:-c}\n"));
        seeds.add(bytes("import os\nprint(f\"a {os.environ['X']}\")\nif __name__ == '__main__':\n    main()\n"));
        seeds.add(bytes("fn main() {\n    println!(\"a {}\", r#\"x\"#);\n}\n"));
        seeds.add(bytes("package main\nfunc main() { fmt.Println(`a`, \"b\\n\") }\n"));
        return seeds;
    }

    static List<byte[]> inspect() {
        return List.of(bytes("""
                {"Id":"abc","Name":"/a","Created":"2026-01-01T00:00:00Z","Path":"x","Args":["y"],"RestartCount":3,
                "State":{"Status":"exited","ExitCode":1,"OOMKilled":false,"StartedAt":"2026-01-01T00:00:00.1Z",
                "FinishedAt":"0001-01-01T00:00:00Z","Health":{"Status":"unhealthy","Log":[{"ExitCode":1,"Output":"z",
                "Start":"2026-01-01T00:00:00Z","End":"2026-01-01T00:00:01Z"}]}},"Image":"sha256:1",
                "Config":{"Env":["A=b"],"Cmd":["y"],"Entrypoint":["x"],"Labels":{"a":"b"},"Tty":true,"User":"1:2",
                "Healthcheck":{"Test":["CMD","a"],"Interval":1000}},"HostConfig":{"Memory":1,"Binds":["/a:/b:ro"],
                "RestartPolicy":{"Name":"always"},"Ulimits":[{"Name":"nofile","Soft":1,"Hard":2}],"PortBindings":
                {"80/tcp":[{"HostIp":"","HostPort":"8080"}]}},"Mounts":[{"Type":"bind","Source":"/a","Destination":"/b",
                "RW":false}],"NetworkSettings":{"Networks":{"n":{"IPAddress":"1.2.3.4","Aliases":["x"]}},"Ports":{}}}"""));
    }

    static List<byte[]> zip() {
        return List.of(file("zoo/sample.zip"));
    }

    static List<byte[]> caseIndex() {
        try (ZipFile zip = new ZipFile(RESOURCES.resolve("zoo/sample.zip").toFile());
                InputStream index = zip.getInputStream(zip.getEntry("case.json"))) {
            return List.of(index.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<byte[]> tar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name : List.of("d/", "d/a", "d/" + "long".repeat(60))) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(name.endsWith("/") ? 0 : 3);
                tar.putArchiveEntry(entry);
                tar.write(name.endsWith("/") ? new byte[0] : new byte[3]);
                tar.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.of(bytes.toByteArray());
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(RESOURCES.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
