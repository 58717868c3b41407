package drydock.matrix;

import java.util.ArrayList;
import java.util.List;

/// The arguments of the bench.
///
/// @param cells   to visit
/// @param heldOut whether the misses of held-out cells are listed
record MatrixArguments(List<Cell> cells, boolean heldOut) {
    /// @throws IllegalArgumentException for an argument that is not understood
    static MatrixArguments read(List<String> words) {
        List<String> left = new ArrayList<>(words);
        boolean heldOut = left.remove("--held-out");
        List<Cell> cells = Matrix.cells();
        int only = left.indexOf("--only");
        if (only >= 0 && only + 1 < left.size()) {
            left.remove(only);
            String text = left.remove(only);
            cells = cells.stream().filter(cell -> cell.name().contains(text)).toList();
        }
        if (left.size() > 2 || !left.stream().allMatch(word -> word.matches("\\d{1,9}"))) {
            throw new IllegalArgumentException(
                    "usage: matrix [SEED] [CELLS] [--only TEXT] [--held-out], not " + String.join(" ", words));
        }
        long seed = left.isEmpty() ? 1 : Long.parseLong(left.getFirst());
        int number = left.size() < 2 ? cells.size() : Integer.parseInt(left.get(1));
        return new MatrixArguments(Matrix.draw(cells, seed, number), heldOut);
    }
}
