/** What strangers send as photos and documents: looked at, rewritten, and only then kept. */
@NullMarked
package id.tuntas.command.attachment;

import org.jspecify.annotations.NullMarked;
