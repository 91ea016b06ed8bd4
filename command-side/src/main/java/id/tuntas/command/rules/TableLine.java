package id.tuntas.command.rules;

import java.util.Map;

/**
 * One row of a table before anybody has looked at what it says.
 *
 * @param number of the line it begins on, from 1
 * @param cells by the names of their columns; what is blank is left out
 */
public record TableLine(long number, Map<String, String> cells) {}
