/** An auditor's reading leaves its own trace in the history. */
@NullMarked
package id.tuntas.command.audit;

import org.jspecify.annotations.NullMarked;
