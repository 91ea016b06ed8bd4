/** Requests about personal data: for the officers who decide, and for whoever asked. */
@NullMarked
package id.tuntas.query.privacy;

import org.jspecify.annotations.NullMarked;
