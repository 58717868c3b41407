/// How runtimes word their troubles: shapes of output that hold for any program of a language.
///
/// Invariant: patterns are about runtimes and operating systems, never about one product. Uses model and fact only.
@NullMarked
package drydock.cause.pattern;

import org.jspecify.annotations.NullMarked;
