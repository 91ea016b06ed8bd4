/** The first page of each role. */
@NullMarked
package id.tuntas.query.home;

import org.jspecify.annotations.NullMarked;
