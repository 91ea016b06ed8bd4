/** What programs elsewhere may change through Open311 GeoReport v2; they read on the query side. */
@NullMarked
package id.tuntas.command.open311;

import org.jspecify.annotations.NullMarked;
