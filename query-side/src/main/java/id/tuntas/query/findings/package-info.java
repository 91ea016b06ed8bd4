/** What an auditor asks about first: steps that call for a second look. */
@NullMarked
package id.tuntas.query.findings;

import org.jspecify.annotations.NullMarked;
