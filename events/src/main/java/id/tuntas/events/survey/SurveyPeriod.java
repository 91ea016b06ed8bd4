package id.tuntas.events.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in which a survey was taken: a year ({@code 2026}), a half ({@code 2026-S1}), a quarter ({@code 2026-T3}) or
 * a month ({@code 2026-07}). Offices report by these, so their codes are compared and sorted as they are.
 *
 * @param part number within the year, 0 for the year itself
 */
public record SurveyPeriod(int year, Kind kind, int part) {
    /** What a code looks like. */
    public static final String PATTERN = "20\\d\\d(-S[12]|-T[1-4]|-(0[1-9]|1[0-2]))?";

    private static final Pattern PARTS = Pattern.compile("(\\d{4})(?:-([ST]?)(\\d{1,2}))?");

    /** How long it is. */
    public enum Kind {
        YEAR,
        HALF,
        QUARTER,
        MONTH
    }

    /**
     * The period of a code.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SurveyPeriod of(String code) {
        Matcher parts = PARTS.matcher(code);
        if (!code.matches(PATTERN) || !parts.matches()) {
            throw new IllegalArgumentException("No period: " + code);
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(3) == null) {
            return new SurveyPeriod(year, Kind.YEAR, 0);
        }
        Kind kind = switch (parts.group(2)) {
            case "S" -> Kind.HALF;
            case "T" -> Kind.QUARTER;
            default -> Kind.MONTH;
        };
        return new SurveyPeriod(year, kind, Integer.parseInt(parts.group(3)));
    }
}
