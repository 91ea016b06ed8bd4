/** The region's units, offices, officeholders and categories, as events and as the words both sides use. */
@NullMarked
package id.tuntas.events.organisation;

import org.jspecify.annotations.NullMarked;
