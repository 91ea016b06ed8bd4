/** Accounts, their passwords and tokens, and the first administrator's invitation. */
@NullMarked
package id.tuntas.command.account;

import org.jspecify.annotations.NullMarked;
