/** When something happened, then whoever asked for it is told: by mail, through a region's gateway, as an event to programs. */
@NullMarked
package id.tuntas.command.notice;

import org.jspecify.annotations.NullMarked;
