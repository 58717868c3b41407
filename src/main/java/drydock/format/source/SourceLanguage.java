package drydock.format.source;

import drydock.knowledge.Runtimes;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A programming language, with the properties of its source files.
public enum SourceLanguage {
    RUST("Rust", "rs", "(?m)^[^/\\n\"]*\\bfn\\s+main\\s*\\(", "main.rs"),
    GO("Go", "go", "(?m)^func\\s+main\\s*\\(\\s*\\)", "main.go"),
    C("C", "c", "(?m)^[^/*#\\n\"]*\\bmain\\s*\\([^;{]*\\)\\s*\\{", "main.c"),
    CPP(
            "C++",
            "cc cpp cxx c++",
            "(?m)^[^/*#\\n\"]*\\bmain\\s*\\([^;{]*\\)\\s*(?:->\\s*int\\s*)?\\{",
            "main.cpp main.cc"),
    JAVA("Java", "java", "\\bvoid\\s+main\\s*\\(", "Main.java Application.java App.java"),
    KOTLIN("Kotlin", "kt", "\\bfun\\s+main\\s*\\(", "Main.kt Application.kt App.kt"),
    CSHARP(
            "C#",
            "cs",
            "\\bstatic\\s+(?:async\\s+)?(?:void|int|Task\\s*(?:<\\s*int\\s*>)?)\\s+Main\\s*\\(",
            "Program.cs"),
    PYTHON(
            "Python",
            "py",
            "(?m)^(?:if\\s+__name__\\s*==|(?:async\\s+)?def\\s+main\\s*\\()",
            "__main__.py main.py app.py server.py run.py manage.py"),
    JAVASCRIPT("JavaScript", "js mjs cjs jsx", "", "index.js server.js app.js main.js"),
    TYPESCRIPT("TypeScript", "ts mts cts tsx", "", "index.ts server.ts app.ts main.ts"),
    RUBY("Ruby", "rb", "", "main.rb app.rb server.rb"),
    PHP("PHP", "php", "", "index.php main.php server.php"),
    SHELL("shell", "sh bash", "", "entrypoint.sh docker-entrypoint.sh start.sh run.sh");

    private final String word;
    private final String extensions;
    private final Pattern main;
    private final String usual;

    SourceLanguage(String word, String extensions, String main, String usual) {
        this.word = word;
        this.extensions = extensions;
        this.main = Pattern.compile(main);
        this.usual = usual;
    }

    public String word() {
        return word;
    }

    /// By the name of a file.
    static Optional<SourceLanguage> of(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1);
        boolean typeOnly = file.endsWith(".d.ts");
        return Arrays.stream(values())
                .filter(language -> !typeOnly && listed(language.extensions, extension))
                .findFirst();
    }

    /// Whether a file needs a main function to be a program.
    boolean needsMain() {
        return switch (this) {
            case RUST, GO, C, CPP, JAVA, KOTLIN -> true;
            case CSHARP, PYTHON, JAVASCRIPT, TYPESCRIPT, RUBY, PHP, SHELL -> false;
        };
    }

    /// Whether machine code may come from it.
    boolean compiled() {
        return this == RUST || this == GO || this == C || this == CPP;
    }

    /// How blocks show: by their indentation, not by braces.
    boolean indented() {
        return this == PYTHON || this == RUBY || this == SHELL;
    }

    /// Where a function of this name is defined; the first group is its name. Empty for languages in which that is not
    /// told.
    Optional<Pattern> definition(String name) {
        String quoted = "(" + Pattern.quote(name) + ")";
        return switch (this) {
            case RUST -> Optional.of(Pattern.compile("\\bfn\\s+" + quoted + "\\s*[<(]"));
            case GO -> Optional.of(Pattern.compile("(?m)^func\\s+" + quoted + "\\s*[\\[(]"));
            case C, CPP ->
                Optional.of(Pattern.compile("(?m)^[A-Za-z_][\\w *&:<>,]*\\b" + quoted + "\\s*\\([^;{}]*\\)\\s*\\{"));
            case PYTHON -> Optional.of(Pattern.compile("(?m)^(?:async\\s+)?def\\s+" + quoted + "\\s*\\("));
            case JAVASCRIPT, TYPESCRIPT, PHP ->
                Optional.of(Pattern.compile("(?m)^(?:export\\s+)?(?:async\\s+)?function\\s+" + quoted + "\\s*[<(]"));
            case JAVA, KOTLIN, CSHARP, RUBY, SHELL -> Optional.empty();
        };
    }

    Pattern main() {
        return main;
    }

    /// Names that main files usually have.
    boolean usual(String name) {
        return listed(usual, name);
    }

    /// Whether a program that an interpreter runs may come from it: of TypeScript, what the compiler made.
    boolean runBy(String family) {
        return Runtimes.of(family)
                .filter(runtime -> runtime.languages().contains(word))
                .isPresent();
    }

    private static boolean listed(String words, String word) {
        return (" " + words + " ").contains(" " + word + " ");
    }
}
