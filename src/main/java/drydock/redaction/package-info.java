/// Masks secrets in evidence before anything is parsed, stored or shown.
///
/// Invariant: masking never hides a path, a user or a host name, and equal secrets have equal marks. May use only
/// model.
@NullMarked
package drydock.redaction;

import org.jspecify.annotations.NullMarked;
