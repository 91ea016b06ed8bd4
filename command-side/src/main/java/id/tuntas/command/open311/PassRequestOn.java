package id.tuntas.command.open311;

import id.tuntas.command.attachment.Intake;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.issue.PassedOn;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.issue.Confidentiality;
import id.tuntas.ledger.records.WrongRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code POST requests}: a complaint in the words of GeoReport becomes one in ours; without a description it says its service. */
@Component
class PassRequestOn {
    private static final int TITLE_MAX = 100;

    private final CurrentChart chart;
    private final Places places;
    private final AnsweredQuestions questions;
    private final Intake intake;
    private final PassedOn passedOn;
    private final MessageSource messages;

    PassRequestOn(
            CurrentChart chart,
            Places places,
            AnsweredQuestions questions,
            Intake intake,
            PassedOn passedOn,
            MessageSource messages) {
        this.chart = chart;
        this.places = places;
        this.questions = questions;
        this.intake = intake;
        this.passedOn = passedOn;
        this.messages = messages;
    }

    Outcome file(Asked asked, PassedOn.Sender sender) {
        Chart now = chart.now();
        Chart.Category service = service(asked.needed("service_code"), now);
        String category = service.code();
        String description = Objects.requireNonNullElse(asked.text("description"), service.name());
        PassedOn.Place place = places.of(asked, now);
        List<String> text = new ArrayList<>(List.of(description));
        text.addAll(questions.lines(category, asked.attributes()));
        asked.links().forEach(url -> text.add(text("open311.media", url)));
        PassedOn.Told told = new PassedOn.Told(
                title(description),
                text.size() == 1 ? description : description + "\n\n" + String.join("\n", text.subList(1, text.size())),
                category,
                number(asked),
                asked.taken(intake));
        return passedOn.file(told, place, person(asked), sender);
    }

    /** What may never be public is not to be had here, and answered as if there were no such service. */
    private static Chart.Category service(String code, Chart now) {
        return now.category(code)
                .filter(category -> category.confidentiality() == Confidentiality.NONE)
                .orElseThrow(() -> new WrongRequest(WrongRequest.UNKNOWN, "open311.error.service", code));
    }

    /** Its first line, or as many whole words of it as fit. */
    private static String title(String description) {
        String line = description.lines().map(String::strip).findFirst().orElse(description);
        if (line.length() <= TITLE_MAX) {
            return line;
        }
        int end = line.lastIndexOf(' ', TITLE_MAX - 1);
        return line.substring(0, end > TITLE_MAX / 2 ? end : TITLE_MAX - 1).strip() + "…";
    }

    /** The number under which the program knows it, as FixMyStreet sends it among the attributes. */
    private static String number(Asked asked) {
        return Stream.of("attribute[external_id]", "attribute[fixmystreet_id]")
                .map(asked::text)
                .filter(Objects::nonNull)
                .filter(number -> number.matches("[\\w.-]{1,60}"))
                .findFirst()
                .orElse("-");
    }

    private PassedOn.Person person(Asked asked) {
        @Nullable String first = asked.text("first_name");
        @Nullable String last = asked.text("last_name");
        String name = Stream.of(first, last).filter(Objects::nonNull).collect(Collectors.joining(" "));
        boolean anonymous =
                "true".equalsIgnoreCase(Objects.requireNonNullElse(asked.text("public_anonymity_required"), "false"));
        return new PassedOn.Person(
                name.isEmpty() ? text("open311.nameless") : name, asked.text("phone"), asked.text("email"), anonymous);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ROOT);
    }
}
