/** What an administrator has done to the screens' data; nothing of it changes the history. */
@NullMarked
package id.tuntas.command.projection;

import org.jspecify.annotations.NullMarked;
