package drydock.format.source;

import drydock.fact.SourceFacts.TrapKind;
import drydock.format.dockerfile.Dockerfile;

/// A trap in a file, before it is evidence.
///
/// @param line  counted from 1
/// @param words the problem
/// @param text  of the line
record FoundTrap(TrapKind kind, String file, int line, String words, String text) {
    static FoundTrap at(Dockerfile file, Dockerfile.Instruction instruction, TrapKind kind, String words) {
        return new FoundTrap(kind, file.path(), instruction.line(), words, instruction.shown());
    }
}
