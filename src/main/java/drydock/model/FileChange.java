package drydock.model;

/// A path that differs between a container's own layer and its image.
public record FileChange(Kind kind, String path) {
    /// How it differs.
    public enum Kind {
        MODIFIED('C'),
        ADDED('A'),
        DELETED('D');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        /// The letter in the output of `docker diff`.
        public char letter() {
            return letter;
        }
    }
}
