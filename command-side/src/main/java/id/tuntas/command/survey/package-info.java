/** The import of official survey answers. */
@NullMarked
package id.tuntas.command.survey;

import org.jspecify.annotations.NullMarked;
