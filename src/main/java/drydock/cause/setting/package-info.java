/// Causes in settings and files: variables, configuration, permissions, users.
///
/// Invariant: a verdict names the variable, path or user, or says that the program did not name it. Uses the packages
/// that its parent may use, and its parent.
@NullMarked
package drydock.cause.setting;

import org.jspecify.annotations.NullMarked;
