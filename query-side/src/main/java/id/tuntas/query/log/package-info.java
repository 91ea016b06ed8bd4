/** What is written down of requests and failures, for whoever runs the program: nothing that anybody typed. */
@NullMarked
package id.tuntas.query.log;

import org.jspecify.annotations.NullMarked;
