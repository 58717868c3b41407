package drydock.matrix;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figures of a set of cells, and tables of them.
final class MatrixScore {
    private static final String ROW = "%-32s %6s %6s %6s %6s %6s %6s %6s %6s%n";

    private final List<CellResult> results;

    MatrixScore(List<CellResult> results) {
        this.results = List.copyOf(results);
    }

    /// @param title of the first column
    /// @param group that a result belongs to; its name is a row
    String table(String title, Function<Cell, String> group) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, ROW, title, "cells", "right", "cause", "named", "wrong", "void", "fixes", "cured"));
        results.stream()
                .collect(Collectors.groupingBy(
                        result -> group.apply(result.cell()), java.util.TreeMap::new, Collectors.toList()))
                .forEach((name, part) -> table.append(new MatrixScore(part).row(name)));
        return table.append(row("total")).toString();
    }

    /// One row: the cells that count; how many are right, have a cause of the truth leading, name the culprit as well,
    /// confirm something wrong; the cells that say nothing because the application broke in another way; and
    /// the first fixes that a machine can apply, and those of them that cure.
    String row(String name) {
        List<CellResult> counted = counted();
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                counted.size(),
                count(counted, CellResult::right),
                count(counted, CellResult::rightCause),
                count(counted, result -> result.rightCause() && result.namesCulprit()),
                count(counted, CellResult::wronglyConfirmed),
                results.size() - counted.size(),
                count(results, result -> result.mended().applied()),
                count(results, result -> result.mended() == Mended.CURED));
    }

    /// The cells that are not right, one per line.
    String misses() {
        return counted().stream()
                .filter(result -> !result.right())
                .map(result -> result.miss() + "\n")
                .collect(Collectors.joining());
    }

    /// How many first fixes a machine can apply, and how many of those cure.
    String repairs() {
        List<CellResult> broken = results.stream()
                .filter(result -> result.effect() == Effect.BROKEN)
                .toList();
        long applied = count(broken, result -> result.mended().applied());
        long cured = count(broken, result -> result.mended() == Mended.CURED);
        return String.format(
                Locale.ROOT,
                "first fixes: %d of %d cells give one that a machine can apply, and %d of those cure (%.0f %%)",
                applied,
                broken.size(),
                cured,
                applied == 0 ? 0 : 100.0 * cured / applied);
    }

    /// The broken cells that the first fix does not cure, one per line.
    String unmended() {
        return results.stream()
                .filter(result -> result.effect() == Effect.BROKEN && result.mended() != Mended.CURED)
                .map(result -> result.repair() + "\n")
                .collect(Collectors.joining());
    }

    private List<CellResult> counted() {
        return results.stream()
                .filter(result -> result.effect() != Effect.OTHER)
                .toList();
    }

    private static long count(List<CellResult> results, java.util.function.Predicate<CellResult> wanted) {
        return results.stream().filter(wanted).count();
    }
}
