/// The live log of one container: a bounded window over all its lines, with run marks and search.
@NullMarked
package drydock.ui.log;

import org.jspecify.annotations.NullMarked;
