/** The issue's page: where it stands, and what this viewer may do. */
@NullMarked
package id.tuntas.query.issue;

import org.jspecify.annotations.NullMarked;
