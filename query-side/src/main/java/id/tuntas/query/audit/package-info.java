/** Who has read what: the auditor is looked at as well. */
@NullMarked
package id.tuntas.query.audit;

import org.jspecify.annotations.NullMarked;
