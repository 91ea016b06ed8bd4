/** What the reporter sees with ticket number and tracking code. */
@NullMarked
package id.tuntas.query.tracking;

import org.jspecify.annotations.NullMarked;
