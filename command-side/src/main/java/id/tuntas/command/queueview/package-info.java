/** What somebody likes to see of a queue. A preference of one account, which is nobody's history. */
@NullMarked
package id.tuntas.command.queueview;

import org.jspecify.annotations.NullMarked;
