/** The administrator's page: who has an account, and who holds which office. */
@NullMarked
package id.tuntas.query.admin;

import org.jspecify.annotations.NullMarked;
