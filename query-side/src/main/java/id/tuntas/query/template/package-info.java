/** The replies that a unit keeps ready. */
@NullMarked
package id.tuntas.query.template;

import org.jspecify.annotations.NullMarked;
