/** What anybody may know of issues, to take along and to follow: tables, points of a map and feeds. */
@NullMarked
package id.tuntas.query.opendata;

import org.jspecify.annotations.NullMarked;
