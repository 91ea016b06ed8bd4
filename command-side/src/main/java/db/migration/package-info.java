/** Changes of tables that take more than SQL, for Flyway. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
