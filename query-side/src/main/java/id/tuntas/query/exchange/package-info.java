/** What another system tracks as well: where the two differ, and what is to be copied there. */
@NullMarked
package id.tuntas.query.exchange;

import org.jspecify.annotations.NullMarked;
