/**
 * Tells a page that is open that something on it has changed. It never tells what: the page asks for itself again, and
 * so passes every door anew.
 */
@NullMarked
package id.tuntas.query.live;

import org.jspecify.annotations.NullMarked;
