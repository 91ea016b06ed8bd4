/** How somebody signs in, shown to them; and what changed in it, shown to those who watch. */
@NullMarked
package id.tuntas.query.account;

import org.jspecify.annotations.NullMarked;
