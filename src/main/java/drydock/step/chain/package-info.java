/// Follows a container's start command through its files to the program that finally runs, and writes down what it
/// saw as lines that a person reads and [drydock.step.chain.ChainLines] reads back.
///
/// Invariant: reads files, runs nothing; answers for any files, also hostile or missing ones. Uses model, fact and the
/// script reader.
@NullMarked
package drydock.step.chain;

import org.jspecify.annotations.NullMarked;
