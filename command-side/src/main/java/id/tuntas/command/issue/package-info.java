/** What can be done to an issue: one file for each use case, with its rule. */
@NullMarked
package id.tuntas.command.issue;

import org.jspecify.annotations.NullMarked;
