/// Masks secrets in evidence before anything is parsed, stored or shown.
///
/// Invariant: masking never destroys a path, a user or a host name, and equal secrets get equal marks. Uses model only.
@NullMarked
package drydock.redaction;

import org.jspecify.annotations.NullMarked;
