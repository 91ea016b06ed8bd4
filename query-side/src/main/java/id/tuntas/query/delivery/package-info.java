/** What was sent and what was not, and the programs elsewhere that are told: for administrators. */
@NullMarked
package id.tuntas.query.delivery;

import org.jspecify.annotations.NullMarked;
