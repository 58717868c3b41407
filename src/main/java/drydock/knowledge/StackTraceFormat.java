package drydock.knowledge;

import java.util.regex.Pattern;

/// The format in which a language runtime prints an uncaught error: its start, its message, the user's frame.
public enum StackTraceFormat {
    PYTHON(
            "Python",
            "^Traceback \\(most recent call last\\):",
            "^(?!During|The above)[A-Za-z_][\\w.]*(?:: .*|:)?$",
            "^ +File \"(?!<frozen|/usr/lib|/usr/local/lib|.*site-packages|.*dist-packages).*\", line \\d+",
            Order.INNERMOST_LAST),
    PYTHON_SYNTAX(
            "Python",
            "^ +File \".*\", line \\d+$",
            "^(?:SyntaxError|IndentationError|TabError): ",
            "^ +File \".*\", line \\d+$",
            Order.INNERMOST_LAST),
    JAVA(
            "Java",
            "^Exception in thread \"[^\"]*\" [\\w.$]+|^Error: Exception thrown |^Exception in thread \"main\"",
            "^(?:Exception in thread \"|Caused by: )",
            "^\\s+at (?!java\\.|javax\\.|jdk\\.|sun\\.|com\\.sun\\.|org\\.springframework\\.|kotlin\\.|scala\\.).+\\(.*\\)",
            Order.ROOT_CAUSE_LAST),
    SPRING(
            "Spring",
            "^APPLICATION FAILED TO START",
            "^(?!APPLICATION|\\*|Description:)\\S",
            "^\\tconstructor in |^\\s+at (?!java\\.|org\\.springframework\\.)",
            Order.INNERMOST_FIRST),
    NODE(
            "Node.js",
            "^(?:node:internal/|internal/|/|file:///|evalmachine|\\[eval\\]).*:\\d+$|^\\s*throw |^Uncaught ",
            "^(?:Uncaught )?(?:\\w+\\.)?\\w*(?:Error|Exception)(?: \\[\\w+\\])?(?:: |$)",
            "^ +at (?!.*(?:node:|node_modules|\\binternal/)).*:\\d+:\\d+\\)?$",
            Order.INNERMOST_FIRST),
    NODE_REJECTION(
            "Node.js",
            "\\[UnhandledPromiseRejection|UnhandledPromiseRejectionWarning|triggerUncaughtException",
            "^(?:Uncaught )?(?:\\w*Error)(?: \\[\\w+\\])?: |UnhandledPromiseRejection",
            "^ +at (?!.*(?:node:|node_modules|\\binternal/)).*:\\d+:\\d+\\)?$",
            Order.INNERMOST_FIRST),
    GO(
            "Go",
            "^(?:panic: |fatal error: )",
            "^(?:panic: |fatal error: )",
            "^\\s+(?!/usr/(?:local/|lib/)?go).+\\.go:\\d+",
            Order.INNERMOST_FIRST),
    RUST(
            "Rust",
            "^thread '.*'(?: \\(\\d+\\))? panicked at ",
            "^(?!thread '.*panicked at .*:\\d+:$)\\S.*",
            "panicked at .*\\.rs:\\d+|^ +at \\./.*\\.rs:\\d+",
            Order.INNERMOST_LAST),
    RUST_MAIN(
            "Rust", "^Error: (?:[A-Z]\\w*(?:\\(| \\{|$)|\"[^\"]*\"$)", "^Error: ", "^ +\\d+: ", Order.INNERMOST_FIRST),
    RUBY(
            "Ruby",
            "^\\S+:\\d+:in [`'].+: .+\\((?:[A-Z]\\w*(?:::)?)+\\)",
            "^\\S+:\\d+:in ",
            "(?:^|from )(?!\\S*(?:/gems/|/usr/lib/ruby|<internal))\\S+:\\d+:in ",
            Order.INNERMOST_FIRST),
    PHP(
            "PHP",
            "(?:PHP )?(?:Fatal error: +Uncaught |Parse error: )",
            "(?:Fatal error: +Uncaught |Parse error: )",
            " in (?!.*/vendor/)/\\S+\\.php(?::| on line )\\d+|^#\\d+ (?!.*/vendor/)/\\S+\\.php",
            Order.INNERMOST_FIRST),
    DOTNET(
            ".NET",
            "^Unhandled exception[.:]",
            "^Unhandled exception|^ ---> ",
            "^ +at (?!System\\.|Microsoft\\.).+ in .+:line \\d+|^ +at (?!System\\.|Microsoft\\.)\\S+\\(",
            Order.INNERMOST_FIRST),
    CPP(
            "C++",
            "^terminate called (?:after throwing|without)|^libc\\+\\+abi: .*terminating",
            "^ +what\\(\\): |terminate called without|^terminate called after|^libc\\+\\+abi",
            "^#\\d+ .* at ",
            Order.ROOT_CAUSE_LAST),
    PERL(
            "Perl",
            " at \\S+(?:\\.pl|\\.pm|\\.t|-e|/[\\w-]+) line \\d+\\.?$",
            " at \\S+ line \\d+\\.?$",
            " at (?!/usr/(?:share|lib)/perl)\\S+ line \\d+\\.?$",
            Order.INNERMOST_FIRST),
    LUA("Lua", "^lua[\\w.]*: ", "^lua[\\w.]*: ", "^\\s+(?!\\[C\\]).+:\\d+: in ", Order.INNERMOST_FIRST),
    ELIXIR("Elixir", "^\\*\\* \\((?:\\w+\\.?)+\\) ", "^\\*\\* \\(", "^ +\\S+\\.exs?:\\d+: ", Order.INNERMOST_FIRST),
    ERLANG(
            "Erlang",
            "init terminating in do_boot|Runtime terminating during boot",
            "init terminating in do_boot|Runtime terminating during boot",
            "\\{file,\"",
            Order.INNERMOST_FIRST),
    GUILE(
            "Guile",
            "^ERROR: In procedure |^(?:\\S+:\\d+:\\d+: )?(?:In procedure \\S+: |Throw to key )|^Backtrace:$",
            "^In procedure |^ERROR: In procedure |^\\S+:\\d+:\\d+: |Throw to key ",
            "^ +\\d+ \\(|^ +\\d+:\\d+ +\\d+ \\(",
            Order.INNERMOST_FIRST),
    NIM(
            "Nim",
            "^Error: unhandled exception: ",
            "^Error: unhandled exception: ",
            "\\.nim\\(\\d+\\)",
            Order.INNERMOST_FIRST),
    HASKELL(
            "Haskell",
            "^CallStack \\(from HasCallStack\\):|^\\S+: Prelude\\.",
            "^ +error, called at|^\\S+: Prelude\\.",
            "^ +\\w+, called at (?!libraries/)\\S+\\.hs:\\d+",
            Order.INNERMOST_FIRST),
    PASCAL(
            "Free Pascal",
            "^Runtime error \\d+ at \\$",
            "^Runtime error \\d+ at \\$",
            "^ +\\$\\S+ .*line \\d+ of ",
            Order.INNERMOST_FIRST),
    TCL("Tcl", "^ +\\(file \".+\" line \\d+\\)", "^ +\\(file \"", "^ +\\(file \"", Order.INNERMOST_FIRST),
    FORTRAN("Fortran", "^Fortran runtime error: ", "^Fortran runtime error: ", "^#\\d+ ", Order.INNERMOST_FIRST),
    OCAML(
            "OCaml",
            "^Fatal error: exception ",
            "^Fatal error: exception ",
            "^(?:Raised|Called) .*file \"",
            Order.INNERMOST_FIRST),
    R("R", "^Execution halted", "^Execution halted", "^Error in ", Order.INNERMOST_FIRST),
    JULIA("Julia", "^ERROR: LoadError: ", "^ERROR: LoadError: ", "^in expression starting at ", Order.INNERMOST_FIRST),
    DENO("Deno", "^error: Uncaught ", "^error: Uncaught ", "^ +at (?!ext:).*:\\d+:\\d+\\)?$", Order.INNERMOST_FIRST),
    DART("Dart", "^Unhandled exception:$", "^(?!Unhandled exception:)\\S", "^#\\d+ .*\\(", Order.INNERMOST_FIRST),
    SWIFT("Swift", "^\\S*:?\\d*: ?Fatal error: ", "Fatal error: ", "\\.swift:\\d+", Order.INNERMOST_FIRST);

    private enum Order {
        INNERMOST_FIRST,
        INNERMOST_LAST,
        ROOT_CAUSE_LAST
    }

    private static final Pattern INDENTED = Pattern.compile("^\\s+\\S|^(?:Caused by|goroutine |Node\\.js v|note: "
            + "|created by|main\\.|Require stack|stack backtrace|exit status|Stack trace|#\\d+ |[}\\]]).*");

    private final String runtime;
    private final Pattern head;
    private final Pattern message;
    private final Pattern frame;
    private final Order order;

    StackTraceFormat(String runtime, String head, String message, String frame, Order order) {
        this.runtime = runtime;
        this.head = Pattern.compile(head);
        this.message = Pattern.compile(message);
        this.frame = Pattern.compile(frame);
        this.order = order;
    }

    /// Such as `Python`.
    public String runtime() {
        return runtime;
    }

    public Pattern head() {
        return head;
    }

    public Pattern message() {
        return message;
    }

    public boolean rootCause() {
        return order == Order.ROOT_CAUSE_LAST;
    }

    public boolean innermostLast() {
        return order == Order.INNERMOST_LAST;
    }

    public boolean ownFrame(String text) {
        return frame.matcher(text).find();
    }

    /// Whether a line after the message is still part of the backtrace.
    public boolean belongs(String text) {
        return INDENTED.matcher(text).find()
                || head.matcher(text).find()
                || (rootCause() && message.matcher(text).find());
    }
}
