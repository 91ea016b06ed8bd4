/** The region's organisation: its aggregate, and the region pack it begins with. */
@NullMarked
package id.tuntas.command.organisation;

import org.jspecify.annotations.NullMarked;
