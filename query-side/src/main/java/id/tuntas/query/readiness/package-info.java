/** Whether this node should be given requests, and how it leaves. */
@NullMarked
package id.tuntas.query.readiness;

import org.jspecify.annotations.NullMarked;
