package drydock.matrix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The contents of an `application.json`: how the application is started, and the parts of it that can be broken.
///
/// @param story         what it is
/// @param ready         text in its log once it works
/// @param port          TCP port that it serves; 0 for none
/// @param path          HTTP path that answers with 200 once it works; empty for none
/// @param seconds       how long it may take to start; 0 for the usual time
/// @param user          that its image runs it as; empty for root
/// @param variables     environment that it is started with
/// @param required      name of a variable that it does not start without; empty for none
/// @param number        name of a variable that has to be a number; empty for none
/// @param loopback      how to make it listen on the loopback interface only
/// @param dependency    the server that it does not start without
/// @param configuration its configuration file
/// @param data          directory that it writes to; empty for none
/// @param prepared      whether its image fills that directory
/// @param modules       of its language: first one of a package, last one of its own
/// @param cycle         a line that makes two of its modules import each other
/// @param libraries     shared libraries that it needs
/// @param program       its own executable file; empty where an interpreter runs it
/// @param stub          how to build a program that does nothing with its own compiler
/// @param entrypoint    shell script that ends with `exec "$@"`; empty for none
/// @param timeZone      that it loads; empty for none
/// @param crash         a line that ends the program with an error 12 s after its start
/// @param health        command of a health check, with `{url}` for its address; empty for none
/// @param limits        options of `docker run` with values too low for it: `memory`, `pids-limit`, `ulimit`
record ApplicationParts(
        String story,
        String ready,
        int port,
        String path,
        int seconds,
        String user,
        Map<String, String> variables,
        String required,
        String number,
        @Nullable Loopback loopback,
        @Nullable Dependency dependency,
        @Nullable Configuration configuration,
        String data,
        boolean prepared,
        List<Part> modules,
        @Nullable Insertion cycle,
        List<Part> libraries,
        String program,
        @Nullable Stub stub,
        String entrypoint,
        String timeZone,
        @Nullable Insertion crash,
        String health,
        Map<String, String> limits) {
    ApplicationParts {
        path = orEmpty(path);
        user = orEmpty(user);
        variables = ordered(variables);
        required = orEmpty(required);
        number = orEmpty(number);
        data = orEmpty(data);
        modules = List.copyOf(Objects.requireNonNullElse(modules, List.of()));
        libraries = List.copyOf(Objects.requireNonNullElse(libraries, List.of()));
        program = orEmpty(program);
        entrypoint = orEmpty(entrypoint);
        timeZone = orEmpty(timeZone);
        health = orEmpty(health);
        limits = ordered(limits);
    }

    /// What makes it listen on the loopback interface only: a variable, or a text to replace in a file.
    record Loopback(String variable, String value, String file, String from, String to, List<String> command) {
        Loopback {
            variable = orEmpty(variable);
            value = orEmpty(value);
            file = orEmpty(file);
            from = orEmpty(from);
            to = orEmpty(to);
            command = List.copyOf(Objects.requireNonNullElse(command, List.of()));
        }
    }

    /// A server that it connects to when it starts.
    ///
    /// @param application that serves it
    /// @param host        name under which it is reached
    /// @param port        as the setting has it; empty where it does not
    /// @param secret      as the setting has it; empty where it does not
    /// @param variable    that holds the address; empty where a file does
    /// @param file        that holds the address; empty where a variable does
    record Dependency(String application, String host, String port, String secret, String variable, String file) {
        Dependency {
            port = orEmpty(port);
            secret = orEmpty(secret);
            variable = orEmpty(variable);
            file = orEmpty(file);
        }
    }

    /// A file that it reads when it starts.
    ///
    /// @param setting    that it requires, or whose name it checks
    /// @param misspelt   another name that it does not know; empty if it accepts any
    /// @param value      of the setting
    /// @param wrongValue of another type; empty if it accepts any
    record Configuration(String path, String setting, String misspelt, String value, String wrongValue) {
        Configuration {
            misspelt = orEmpty(misspelt);
            wrongValue = orEmpty(wrongValue);
        }
    }

    /// A file or folder, and the name that a program knows it by.
    record Part(String name, String path) {}

    /// A line to insert at the start of a source file.
    ///
    /// @param names what the program then complains of
    record Insertion(String file, String line, String names) {}

    /// @param source  of the program that does nothing
    /// @param file    name of the source
    /// @param command that builds `/stub` from it
    record Stub(String source, String file, String command) {}

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static Map<String, String> ordered(@Nullable Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(map, Map.of())));
    }
}
