/// What the user can do with a container at hand: change it, after a question, or copy what names it.
///
/// Invariant: nothing is changed before the user has confirmed exactly that.
@NullMarked
package drydock.ui.actions;

import org.jspecify.annotations.NullMarked;
