@NullMarked
package id.tuntas.command.notice;

import org.jspecify.annotations.NullMarked;
