/** An issue's history, and the issue as it stood at any moment. */
@NullMarked
package id.tuntas.query.history;

import org.jspecify.annotations.NullMarked;
