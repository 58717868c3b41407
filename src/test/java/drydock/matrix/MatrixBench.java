package drydock.matrix;

import drydock.engine.Engine;
import drydock.zoo.LocalEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures how often an investigation is right, over real applications that are broken in known ways.
final class MatrixBench {
    private final MatrixVisit visit;
    private final PrintStream out;
    private final Map<Application, MatrixVisit.Soundness> sound = new LinkedHashMap<>();
    private final List<CellResult> results = new ArrayList<>();

    private MatrixBench(MatrixVisit visit, PrintStream out) {
        this.visit = visit;
        this.out = out;
    }

    /// @param words seed and number of cells, `--only TEXT` for cells whose name contains a text, `--held-out` to list
    ///              the misses of held-out cells too
    public static void main(String[] words) throws Exception {
        MatrixArguments arguments = MatrixArguments.read(List.of(words));
        try (Engine engine = LocalEngine.connect();
                MatrixVisit visit = new MatrixVisit(engine)) {
            engine.toolbox().build(line -> {});
            MatrixBench bench = new MatrixBench(visit, System.out);
            for (Cell cell : arguments.cells()) {
                bench.visit(cell, arguments.heldOut());
            }
            bench.print(arguments.heldOut());
        }
    }

    private void visit(Cell cell, boolean showHeldOut) throws InterruptedException {
        try {
            if (!sound.containsKey(cell.application())) {
                sound.put(cell.application(), visit.sound(cell.application()));
            }
            if (sound.get(cell.application()).works()) {
                CellResult result = visit.broken(cell);
                results.add(result);
                out.println(showHeldOut || !cell.heldOut() ? line(result) : "held out");
            }
        } catch (IOException e) {
            out.println("not measured: " + cell.name() + ": " + e.getMessage());
        }
    }

    private static String line(CellResult result) {
        return switch (result.effect()) {
            case OTHER -> "void   " + result.miss();
            case NONE, BROKEN ->
                (result.right() ? "right  " : "MISS   ") + result.miss() + "; fix "
                        + (result.mended() == Mended.CURED ? "cured" : result.repair());
        };
    }

    private void print(boolean showHeldOut) {
        out.println();
        out.printf("healthy applications: %d%n", sound.size());
        sound.values().forEach(this::print);
        MatrixScore open = new MatrixScore(
                results.stream().filter(result -> !result.cell().heldOut()).toList());
        MatrixScore heldOut = new MatrixScore(
                results.stream().filter(result -> result.cell().heldOut()).toList());
        out.println();
        out.println(open.table("application", cell -> cell.application().name()));
        out.println(open.table("operator", cell -> cell.operator().name()));
        out.println(heldOut.table("held out", cell -> "application or operator"));
        out.println(open.repairs());
        out.print(open.unmended());
        out.println("held out: " + heldOut.repairs());
        out.println("misses");
        out.print(open.misses());
        if (showHeldOut) {
            out.println("misses among the held-out cells");
            out.print(heldOut.misses());
        }
    }

    private void print(MatrixVisit.Soundness soundness) {
        if (!soundness.works()) {
            out.println(soundness.application().name() + " does not work here, so that its cells were left out");
        }
        if (!soundness.alarms().isEmpty()) {
            out.println(
                    "false alarm: " + soundness.application().name() + ": " + String.join(", ", soundness.alarms()));
        }
    }
}
