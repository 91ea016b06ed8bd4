/** What a program may ask of this program and what it is answered, as an OpenAPI document read from the doors themselves. */
@NullMarked
package id.tuntas.query.apidocs;

import org.jspecify.annotations.NullMarked;
