/** The history of issues for programs elsewhere that fetch it themselves, as CloudEvents. */
@NullMarked
package id.tuntas.query.cloudevents;

import org.jspecify.annotations.NullMarked;
