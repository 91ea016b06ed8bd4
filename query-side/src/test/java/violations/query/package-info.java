/** Classes that break a rule each, so that the rule is seen to refuse them. Nothing else uses them. */
@NullMarked
package violations.query;

import org.jspecify.annotations.NullMarked;
