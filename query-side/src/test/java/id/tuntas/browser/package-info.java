/** The pages as people see them: a real browser against the running program. */
@NullMarked
package id.tuntas.browser;

import org.jspecify.annotations.NullMarked;
