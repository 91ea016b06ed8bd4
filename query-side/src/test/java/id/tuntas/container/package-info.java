/** What the program is packed and run in. */
@NullMarked
package id.tuntas.container;

import org.jspecify.annotations.NullMarked;
