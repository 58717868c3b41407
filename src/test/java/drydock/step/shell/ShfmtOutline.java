package drydock.step.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The outline of a script from the syntax tree that `shfmt --to-json` prints.
final class ShfmtOutline {
    /// Numbers of operators in the tree.
    private static final int AND = 10;

    private static final int OR = 11;

    private final String source;
    private final Outline outline = new Outline();

    private ShfmtOutline(String source) {
        this.source = source;
    }

    /// @param source one character per byte, as the tree counts
    static List<String> of(JsonNode file, String source) {
        ShfmtOutline reader = new ShfmtOutline(source);
        reader.statements(file.path("Stmts"));
        return reader.outline.lines();
    }

    private void statements(JsonNode all) {
        all.forEach(this::statement);
    }

    private void statement(JsonNode statement) {
        JsonNode command = statement.path("Cmd");
        boolean background = statement.path("Background").asBoolean();
        String type = command.path("Type").asText();
        boolean simple = List.of(
                        "CallExpr", "DeclClause", "TestClause", "ArithmCmd", "LetClause", "Subshell", "TimeClause", "")
                .contains(type);
        // A background command runs in a process of its own.
        boolean subshell = background && (!simple || statement.path("Negated").asBoolean());
        Runnable inner = () -> {
            if (statement.path("Negated").asBoolean()) {
                outline.inner("not", () -> command(command, type));
            } else {
                command(command, type);
            }
        };
        if (subshell) {
            outline.inner("subshell", inner);
        } else {
            inner.run();
        }
        if (background) {
            outline.background();
        }
    }

    private void command(JsonNode command, String type) {
        switch (type) {
            case "CallExpr" -> {
                List<String> words = slices(command.path("Assigns"));
                words.addAll(slices(command.path("Args")));
                outline.command(line(command), words);
            }
            case "DeclClause" -> {
                List<String> words = new ArrayList<>(
                        List.of(command.path("Variant").path("Value").asText()));
                words.addAll(slices(command.path("Args")));
                outline.command(line(command), words);
            }
            case "TestClause" -> outline.command(line(command), List.of("[["));
            case "ArithmCmd" -> outline.command(line(command), List.of("(("));
            case "LetClause" -> outline.command(line(command), List.of("let"));
            case "TimeClause" -> {
                List<String> words = new ArrayList<>(List.of("time"));
                words.addAll(slices(command.path("Stmt").path("Cmd").path("Args")));
                outline.command(line(command), words);
            }
            case "Block" -> statements(command.path("Stmts"));
            case "Subshell" -> outline.inner("subshell", () -> statements(command.path("Stmts")));
            case "BinaryCmd" -> binary(command);
            case "IfClause" -> branch(command);
            case "WhileClause" -> loop(command.path("Cond"), command.path("Do"));
            case "ForClause" -> loop(command.path("Nothing"), command.path("Do"));
            case "CaseClause" ->
                outline.inner(
                        "case " + slice(command.path("Word")),
                        () -> command.path("Items")
                                .forEach(item -> outline.inner(
                                        String.join("|", slices(item.path("Patterns"))),
                                        () -> statements(item.path("Stmts")))));
            case "FuncDecl" ->
                outline.inner(
                        "function " + command.path("Name").path("Value").asText(),
                        () -> statement(command.path("Body")));
            default -> {
                if (!type.isEmpty()) {
                    outline.add(type);
                }
            }
        }
    }

    private void binary(JsonNode command) {
        boolean chain = isChain(command);
        outline.inner(chain ? "chain" : "pipe", () -> sides(command, chain));
    }

    private static boolean isChain(JsonNode command) {
        int operator = command.path("Op").asInt();
        return operator == AND || operator == OR;
    }

    private void sides(JsonNode command, boolean chain) {
        side(command.path("X"), chain);
        if (chain) {
            outline.add(command.path("Op").asInt() == AND ? "&&" : "||");
        }
        side(command.path("Y"), chain);
    }

    private void side(JsonNode statement, boolean chain) {
        JsonNode command = statement.path("Cmd");
        boolean same = command.path("Type").asText().equals("BinaryCmd")
                && isChain(command) == chain
                && !statement.path("Negated").asBoolean();
        if (same) {
            sides(command, chain);
        } else {
            statement(statement);
        }
    }

    private void branch(JsonNode command) {
        outline.inner("if", () -> statements(command.path("Cond")));
        outline.inner("then", () -> statements(command.path("Then")));
        JsonNode otherwise = command.path("Else");
        outline.inner("else", () -> {
            if (otherwise.has("Cond")) {
                branch(otherwise);
            } else {
                statements(otherwise.path("Then"));
            }
        });
    }

    private void loop(JsonNode condition, JsonNode body) {
        outline.inner("loop", () -> statements(condition));
        outline.inner("do", () -> statements(body));
    }

    private static int line(JsonNode node) {
        return node.path("Pos").path("Line").asInt();
    }

    /// The words as written, without process substitutions.
    private List<String> slices(JsonNode words) {
        List<String> slices = new ArrayList<>();
        for (JsonNode word : words) {
            boolean process = word.path("Parts").size() > 0
                    && word.path("Parts").get(0).path("Type").asText().equals("ProcSubst");
            if (!process) {
                slices.add(slice(word));
            }
        }
        return slices;
    }

    private String slice(JsonNode node) {
        return source.substring(
                node.path("Pos").path("Offset").asInt(),
                node.path("End").path("Offset").asInt());
    }
}
