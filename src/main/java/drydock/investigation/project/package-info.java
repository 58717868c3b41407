/// Several containers that belong together: which of them failed of itself, and which only followed.
@NullMarked
package drydock.investigation.project;

import org.jspecify.annotations.NullMarked;
