/** Where requests come in: who calls, once per key, against which version; and what is answered. */
@NullMarked
package id.tuntas.command.door;

import org.jspecify.annotations.NullMarked;
