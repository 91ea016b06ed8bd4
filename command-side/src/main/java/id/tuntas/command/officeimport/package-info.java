/** Many units, offices and holders at once, from a table. */
@NullMarked
package id.tuntas.command.officeimport;

import org.jspecify.annotations.NullMarked;
