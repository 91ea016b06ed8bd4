/** One act on many issues: each by its ordinary command, and what became of each. */
@NullMarked
package id.tuntas.command.bulk;

import org.jspecify.annotations.NullMarked;
