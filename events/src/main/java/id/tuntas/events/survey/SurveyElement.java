package id.tuntas.events.survey;

import java.util.Arrays;

/** The nine elements (unsur) of the survey, in the order of PermenPANRB 14/2017. Some offices print them in another. */
public enum SurveyElement {
    REQUIREMENTS("U1"),
    PROCEDURE("U2"),
    TIME("U3"),
    COST("U4"),
    PRODUCT("U5"),
    COMPETENCE("U6"),
    CONDUCT("U7"),
    COMPLAINTS("U8"),
    FACILITIES("U9");

    private final String code;

    SurveyElement(String code) {
        this.code = code;
    }

    /** Its number in the regulation, such as {@code U8} for the handling of complaints. */
    public String code() {
        return code;
    }

    /**
     * The element with this number.
     *
     * @throws IllegalArgumentException when none has it
     */
    public static SurveyElement coded(String code) {
        return Arrays.stream(values())
                .filter(element -> element.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No element " + code));
    }
}
