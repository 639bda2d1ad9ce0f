/** A user's own types with tangents, in no package of the project, and compiled before the fixtures that use them. */
@NullMarked
package vectors;

import org.jspecify.annotations.NullMarked;
