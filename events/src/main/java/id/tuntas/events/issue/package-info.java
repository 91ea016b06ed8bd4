/** The life of an issue: its events, where it stands after them, and which acts are open to whom. */
@NullMarked
package id.tuntas.events.issue;

import org.jspecify.annotations.NullMarked;
