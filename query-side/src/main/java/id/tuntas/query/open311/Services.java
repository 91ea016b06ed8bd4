package id.tuntas.query.open311;

import id.tuntas.events.organisation.CategoryQuestion;
import id.tuntas.ledger.records.Records;
import id.tuntas.ledger.records.Records.Fields;
import id.tuntas.ledger.records.Records.Many;
import id.tuntas.ledger.records.WrongRequest;
import id.tuntas.query.organisation.Directory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The categories that may be public, as services; those of which nobody may know are not among them, nor filed here. */
@Component
class Services {
    private final Directory directory;
    private final CategoryQuestions questions;
    private final MessageSource messages;

    Services(Directory directory, CategoryQuestions questions, MessageSource messages) {
        this.directory = directory;
        this.questions = questions;
        this.messages = messages;
    }

    Records list() {
        var units = directory.unitNames();
        List<Fields> services = open().stream()
                .map(category -> {
                    String group = category.unit() == null
                            ? text("open311.group.none")
                            : units.getOrDefault(category.unit(), category.unit());
                    return new Fields()
                            .with("service_code", category.code())
                            .with("service_name", category.name())
                            .with("description", text("open311.service", category.name()))
                            .with("metadata", !questions.of(category.code()).isEmpty())
                            .with("type", "realtime")
                            .with("keywords", keywords(category))
                            .with("group", group);
                })
                .toList();
        return Records.list("services", "service", services);
    }

    private List<Directory.Category> open() {
        return directory.categories().stream()
                .filter(category -> !category.restricted())
                .toList();
    }

    private static String keywords(Directory.Category category) {
        List<String> words = new ArrayList<>(List.of(category.code().toLowerCase(Locale.ROOT)));
        Arrays.stream(category.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> word.length() > 2 && !words.contains(word))
                .forEach(words::add);
        return String.join(",", words);
    }

    /** @throws WrongRequest when there is no such service */
    Records definition(String code) {
        boolean known = open().stream().anyMatch(category -> category.code().equals(code));
        if (!known) {
            throw new WrongRequest(WrongRequest.UNKNOWN, "open311.error.service", code);
        }
        List<CategoryQuestion> asked = questions.of(code);
        List<Fields> attributes = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            attributes.add(attribute(asked.get(i), i + 1));
        }
        return Records.one(
                "service_definition",
                new Fields().with("service_code", code).with("attributes", new Many("attribute", attributes)));
    }

    private static Fields attribute(CategoryQuestion question, int order) {
        Fields attribute = new Fields()
                .with("variable", true)
                .with("code", question.code())
                .with("datatype", question.datatype().wire())
                .with("required", question.required())
                .with("datatype_description", question.hint().isEmpty() ? null : question.hint())
                .with("order", order)
                .with("description", question.text());
        List<Fields> values = question.choices().entrySet().stream()
                .map(choice -> new Fields().with("key", choice.getKey()).with("name", choice.getValue()))
                .toList();
        return values.isEmpty() ? attribute : attribute.with("values", new Many("value", values));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ROOT);
    }
}
