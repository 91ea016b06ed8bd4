package id.tuntas.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name under which an event is stored. It is part of the proven history and never changes, whatever becomes
 * of the Java class.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** Lower-case words joined by hyphens, unique among all events, at most 60 characters. */
    String value();

    /** Raised by one when the shape changes in a way that an older reader would misunderstand. */
    int revision() default 1;
}
