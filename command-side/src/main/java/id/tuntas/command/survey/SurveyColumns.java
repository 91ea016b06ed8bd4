package id.tuntas.command.survey;

import id.tuntas.command.door.InvalidLines;
import id.tuntas.events.survey.SurveyElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which column holds which element. A name decides, whatever number stands before it: some offices print facilities as
 * U8 and complaints as U9. A bare number is read as the regulation has it, and whoever hands the file in is told so.
 *
 * @param elements names of columns by element, all nine
 * @param byNumber columns that were told by their number alone
 * @param unread columns that hold no element; nothing of them is kept
 */
record SurveyColumns(Map<SurveyElement, String> elements, List<String> byNumber, List<String> unread) {
    private static final Pattern NUMBERED = Pattern.compile("u ?([1-9])(?: (.+))?");
    private static final int UNREAD_SHOWN_MAX = 20;

    /** @throws InvalidLines when an element has no column, or two */
    static SurveyColumns of(Set<String> headers, SurveyWords words) {
        Map<SurveyElement, String> elements = new EnumMap<>(SurveyElement.class);
        List<String> byNumber = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        List<InvalidLines.Line> faults = new ArrayList<>();
        for (String header : headers) {
            Optional<SurveyElement> element = element(header, words, byNumber);
            if (element.isEmpty()) {
                unread.add(header);
            } else if (elements.put(element.get(), header) != null) {
                faults.add(new InvalidLines.Line(1, header, "invalid.element-twice"));
            }
        }
        Arrays.stream(SurveyElement.values())
                .filter(element -> !elements.containsKey(element))
                .forEach(element -> faults.add(new InvalidLines.Line(1, element.code(), "invalid.element-missing")));
        if (!faults.isEmpty()) {
            throw new InvalidLines("file", faults);
        }
        return new SurveyColumns(
                elements, byNumber, unread.stream().limit(UNREAD_SHOWN_MAX).toList());
    }

    private static Optional<SurveyElement> element(String header, SurveyWords words, List<String> byNumber) {
        Matcher numbered = NUMBERED.matcher(SurveyWords.plain(header));
        if (!numbered.matches()) {
            return words.named(header);
        }
        String name = numbered.group(2);
        if (name != null) {
            return words.named(name);
        }
        byNumber.add(header);
        return Optional.of(SurveyElement.coded("U" + numbered.group(1)));
    }
}
