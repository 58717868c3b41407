package drydock.format.source;

import static drydock.format.source.SourceLanguage.C;
import static drydock.format.source.SourceLanguage.CPP;
import static drydock.format.source.SourceLanguage.CSHARP;
import static drydock.format.source.SourceLanguage.GO;
import static drydock.format.source.SourceLanguage.JAVA;
import static drydock.format.source.SourceLanguage.JAVASCRIPT;
import static drydock.format.source.SourceLanguage.KOTLIN;
import static drydock.format.source.SourceLanguage.PHP;
import static drydock.format.source.SourceLanguage.PYTHON;
import static drydock.format.source.SourceLanguage.RUBY;
import static drydock.format.source.SourceLanguage.RUST;
import static drydock.format.source.SourceLanguage.SHELL;
import static drydock.format.source.SourceLanguage.TYPESCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.format.source.PrintCalls.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintCallsTest {
    private static List<String> always(SourceLanguage language, String text) {
        return PrintCalls.in(language, text).stream()
                .filter(Call::always)
                .map(call -> call.line() + " " + call.text())
                .toList();
    }

    private static List<String> sometimes(SourceLanguage language, String text) {
        return PrintCalls.in(language, text).stream()
                .filter(call -> !call.always())
                .map(call -> call.line() + " " + call.text())
                .toList();
    }

    @Test
    void readsRustMacrosAndLogging() {
        String text = """
                fn usage() { println!("usage: it"); }
                #[tokio::main]
                async fn main() -> Result<(), Box<dyn std::error::Error>> {
                    // println!("a comment");
                    eprintln!("starting {} on {addr}", name);
                    tracing::info!(port = %port, r#"listening "now""#);
                    let life: &'static str = "not printed";
                    if broken { println!("only when broken"); }
                    writeln!(io::stderr(), "ready \\u{1f680}")?;
                    writeln!(file, "into a file")?;
                    log::error!("trouble here");
                    Ok(())
                }
                """;
        assertThat(always(RUST, text)).containsExactly("5 starting {} on {}", "6 listening \"now\"", "9 ready 🚀");
        assertThat(sometimes(RUST, text)).containsExactly("1 usage: it", "8 only when broken", "11 trouble here");
    }

    @Test
    void readsGo() {
        String text = """
                package main
                func main() {
                	log.Printf("starting %s v%d", name, 2)
                	fmt.Fprintln(os.Stderr, "on stderr")
                	fmt.Fprintln(file, "into a file")
                	slog.Info(`raw \\n text`, "port", 80)
                	if err := run(); err != nil {
                		log.Fatal("could not run")
                	}
                	logger.Info().Str("key", "value").Msg("server is up")
                }
                """;
        assertThat(always(GO, text))
                .containsExactly("3 starting {} v{}", "4 on stderr", "6 raw \\n text", "10 server is up");
        assertThat(sometimes(GO, text)).containsExactly("8 could not run");
    }

    @Test
    void readsCAndItsPreprocessor() {
        String text = """
                #include <stdio.h>
                static void help(void) { puts("help text"); }
                int main(int argc, char **argv) {
                    /* puts("a comment"); */
                    printf("starting "
                           "%s\\n", argv[0]);
                    fprintf(stderr, "on stderr\\n");
                    fprintf(file, "into a file\\n");
                #ifdef VERBOSE
                    puts("only when verbose");
                #endif
                    char quote = '"'; puts("after a quote");
                    for (;;) puts("in a loop");
                }
                """;
        assertThat(always(C, text)).containsExactly("5 starting {}", "7 on stderr", "12 after a quote");
        assertThat(sometimes(C, text)).containsExactly("2 help text", "10 only when verbose", "13 in a loop");
    }

    @Test
    void readsStreamsOfCpp() {
        String text = """
                int main() {
                    std::cout << "engine starting" << std::endl;
                    std::cerr << name << "not first";
                    try { spdlog::info("ready on {}", port); } catch (...) { std::cerr << "failed"; }
                }
                """;
        assertThat(always(CPP, text)).containsExactly("2 engine starting", "4 ready on {}");
    }

    @Test
    void readsJavaKotlinAndCSharp() {
        String java = """
                public class App {
                    public static void main(String[] args) throws Exception {
                        System.out.println("App starting");
                        logger.info("port {}", port);
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> { System.out.println("bye bye"); }));
                    }
                    void other() { System.out.println("elsewhere"); }
                }
                """;
        assertThat(always(JAVA, java)).containsExactly("3 App starting", "4 port {}");
        assertThat(sometimes(JAVA, java)).containsExactly("5 bye bye", "7 elsewhere");
        String kotlin = "fun main() {\n    println(\"Up on $host and ${port}\")\n}\n";
        assertThat(always(KOTLIN, kotlin)).containsExactly("2 Up on {} and {}");
        String csharp =
                "Console.WriteLine($\"Up on {host:x}\");\nif (bad) { Console.Error.WriteLine(\"bad luck\"); }\n";
        assertThat(always(CSHARP, csharp)).containsExactly("1 Up on {}");
        assertThat(sometimes(CSHARP, csharp)).containsExactly("2 bad luck");
    }

    @Test
    void readsPython() {
        String text = """
                import sys
                # print("a comment")
                print("module loaded")
                def helper():
                    print("from the helper")
                def main():
                    logging.info("starting %s", name)
                    try:
                        print(f"listening on {port}", flush=True)
                    except OSError:
                        print("can not listen")
                    sys.stderr.write('''on stderr''')
                    if ready:
                        print("only when ready")
                if __name__ == "__main__":
                    main()
                """;
        assertThat(always(PYTHON, text))
                .containsExactly("3 module loaded", "7 starting {}", "9 listening on {}", "12 on stderr");
        assertThat(sometimes(PYTHON, text))
                .containsExactly("5 from the helper", "11 can not listen", "14 only when ready");
    }

    @Test
    void readsJavaScriptAndTypeScript() {
        String text = """
                console.log('loading', 1);
                fs.write(fd, "into a file");
                async function main() {
                  process.stdout.write("starting\\n");
                  app.listen(port, () => { console.log(`listening on ${port}`); });
                }
                main().catch(error => { console.error("failed to start", error); });
                """;
        assertThat(always(JAVASCRIPT, text)).containsExactly("1 loading", "4 starting");
        assertThat(sometimes(TYPESCRIPT, text)).containsExactly("5 listening on {}", "7 failed to start");
    }

    @Test
    void readsRubyPhpAndShell() {
        assertThat(always(RUBY, "puts \"starting #{name}\"\nif bad\n  puts 'bad luck'\nend\n$stdout.puts(\"ready\")\n"))
                .containsExactly("1 starting {}", "5 ready");
        assertThat(always(PHP, "<?php\necho \"starting $name\\n\";\nif ($bad) { echo 'bad luck'; }\n"))
                .containsExactly("2 starting {}");
        assertThat(always(SHELL, "#!/bin/sh\necho \"starting $NAME\"\n# echo \"nothing\"\n"))
                .containsExactly("2 starting {}");
    }

    @Test
    void comesToAnEndWithWhateverItIsGiven() {
        for (SourceLanguage language : SourceLanguage.values()) {
            for (String text :
                    List.of("print(\"", "/*", "'", "`", "r#\"", "\"\"\"", "print((((", "}}}}", "\\", "$", "f'")) {
                assertThat(PrintCalls.in(language, text)).isEmpty();
            }
        }
    }
}
