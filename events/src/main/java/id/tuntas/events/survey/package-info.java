/** The official survey of satisfaction (SKM): what was imported, and the exact arithmetic of its index (IKM). */
@NullMarked
package id.tuntas.events.survey;

import org.jspecify.annotations.NullMarked;
