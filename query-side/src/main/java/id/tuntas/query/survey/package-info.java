/** The official survey of satisfaction: index, grade and elements of each unit and period. */
@NullMarked
package id.tuntas.query.survey;

import org.jspecify.annotations.NullMarked;
