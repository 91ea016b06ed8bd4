/** Who is looking: sign-in, tokens, tracking codes, and what each may see. */
@NullMarked
package id.tuntas.query.access;

import org.jspecify.annotations.NullMarked;
