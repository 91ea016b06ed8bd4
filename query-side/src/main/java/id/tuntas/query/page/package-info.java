/** What every page needs: frame, messages, errors. */
@NullMarked
package id.tuntas.query.page;

import org.jspecify.annotations.NullMarked;
