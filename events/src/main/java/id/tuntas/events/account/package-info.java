/** How accounts sign in, and who changed it when; never a secret. */
@NullMarked
package id.tuntas.events.account;

import org.jspecify.annotations.NullMarked;
