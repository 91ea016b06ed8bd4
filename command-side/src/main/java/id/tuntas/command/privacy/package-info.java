/** Requests about personal data: received, checked, decided by two, and carried out. */
@NullMarked
package id.tuntas.command.privacy;

import org.jspecify.annotations.NullMarked;
