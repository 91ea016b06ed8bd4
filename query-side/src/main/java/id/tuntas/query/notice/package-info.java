/** What somebody is told of by the program itself, on a page and as a number in the frame of every other. */
@NullMarked
package id.tuntas.query.notice;

import org.jspecify.annotations.NullMarked;
