/** The program's start. */
@NullMarked
package id.tuntas;

import org.jspecify.annotations.NullMarked;
