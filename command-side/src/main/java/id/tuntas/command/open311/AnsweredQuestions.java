package id.tuntas.command.open311;

import id.tuntas.command.organisation.PackFiles;
import id.tuntas.events.organisation.CategoryQuestion;
import id.tuntas.ledger.records.WrongRequest;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Checks what was answered to the questions of a category, and writes it down for people. */
@Component
class AnsweredQuestions {
    private static final int STRING_MAX = 200;
    private static final int TEXT_MAX = 2_000;

    private final Map<String, List<CategoryQuestion>> questions;

    AnsweredQuestions(PackFiles pack) {
        questions = CategoryQuestion.byCategory(
                pack.rows("questions.csv").stream().map(CSVRecord::toMap).toList());
    }

    /**
     * A line for each answer, in the order of the questions. What nobody asked is left out, as clients send numbers of
     * their own among the attributes.
     *
     * @throws WrongRequest when an answer is missing or is none
     */
    List<String> lines(String category, Map<String, List<String>> attributes) {
        List<String> lines = new ArrayList<>();
        for (CategoryQuestion question : questions.getOrDefault(category, List.of())) {
            List<String> given = attributes.getOrDefault(question.code(), List.of());
            if (given.isEmpty() && question.required()) {
                throw new WrongRequest(WrongRequest.BAD, "open311.error.missing", "attribute[" + question.code() + "]");
            }
            if (!given.isEmpty()) {
                lines.add(question.text() + " " + answer(question, given));
            }
        }
        return lines;
    }

    private static String answer(CategoryQuestion question, List<String> given) {
        boolean many = question.datatype() == CategoryQuestion.Datatype.MULTIVALUELIST;
        if (given.size() > 1 && !many) {
            throw none(question);
        }
        return String.join("; ", given.stream().map(one -> one(question, one)).toList());
    }

    private static String one(CategoryQuestion question, String given) {
        boolean fits = switch (question.datatype()) {
            case STRING -> given.length() <= STRING_MAX;
            case TEXT -> given.length() <= TEXT_MAX;
            case NUMBER -> given.matches("-?\\d{1,15}([.,]\\d{1,10})?");
            case DATETIME -> isMoment(given);
            case SINGLEVALUELIST, MULTIVALUELIST -> question.choices().containsKey(given);
        };
        if (!fits) {
            throw none(question);
        }
        return question.choices().isEmpty()
                ? given
                : Objects.requireNonNull(question.choices().get(given));
    }

    private static WrongRequest none(CategoryQuestion question) {
        return new WrongRequest(WrongRequest.BAD, "open311.error.malformed", "attribute[" + question.code() + "]");
    }

    private static boolean isMoment(String given) {
        try {
            OffsetDateTime.parse(given);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
