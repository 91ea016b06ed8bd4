/** Every sentence on a screen stands in the message files, and every sentence there is shown somewhere. */
@NullMarked
package id.tuntas.messages;

import org.jspecify.annotations.NullMarked;
