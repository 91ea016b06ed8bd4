/** What anybody may know without signing in: figures, a map and a list without text. */
@NullMarked
package id.tuntas.query.publicview;

import org.jspecify.annotations.NullMarked;
