/** What may know what. */
@NullMarked
package id.tuntas.borders;

import org.jspecify.annotations.NullMarked;
