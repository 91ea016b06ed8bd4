/** What clients were told, held against what is stored, while processes, disks and networks fail. */
@NullMarked
package id.tuntas.faults;

import org.jspecify.annotations.NullMarked;
