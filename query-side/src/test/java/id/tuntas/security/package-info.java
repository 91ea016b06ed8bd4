/** What is claimed about security stands for something. */
@NullMarked
package id.tuntas.security;

import org.jspecify.annotations.NullMarked;
