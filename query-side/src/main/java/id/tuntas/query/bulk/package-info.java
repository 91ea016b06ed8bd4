/** One act on many issues: what it will do to each, and what it did. */
@NullMarked
package id.tuntas.query.bulk;

import org.jspecify.annotations.NullMarked;
