/** What people ask about their own data, who decides on it, and what was destroyed (UU 27/2022). */
@NullMarked
package id.tuntas.events.privacy;

import org.jspecify.annotations.NullMarked;
