package id.tuntas.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that speak and the files that make them speak, as they stand in the modules. */
final class Sources {
    private static final Path QUERY = Path.of("src/main");
    private static final Path LEDGER = Path.of("../ledger/src/main");
    private static final Path COMMAND = Path.of("../command-side/src/main");

    private Sources() {}

    /** All messages by key. */
    static Map<String, String> messages() {
        Map<String, String> all = new TreeMap<>();
        for (String file : List.of(
                "pages",
                "history",
                "problems",
                "words",
                "whatif",
                "rights",
                "search",
                "queue",
                "support",
                "account",
                "survey",
                "office",
                "public",
                "opendata",
                "open311",
                "meeting",
                "exchange",
                "notices",
                "satisfaction",
                "privacy",
                "letters",
                "desk")) {
            properties(QUERY.resolve("resources/messages/" + file + ".properties"))
                    .forEach((key, text) -> {
                        if (all.put(key, text) != null) {
                            throw new IllegalStateException("Two messages " + key);
                        }
                    });
        }
        return all;
    }

    /** What is written in mail and to telephones. */
    static Map<String, String> mailMessages() {
        return properties(COMMAND.resolve("resources/messages/mail.properties"));
    }

    /** What commands say on the console. */
    static Map<String, String> consoleMessages() {
        return properties(LEDGER.resolve("resources/messages/console.properties"));
    }

    static Map<String, String> validationMessages() {
        return properties(COMMAND.resolve("resources/ValidationMessages.properties"));
    }

    /** Text of all templates by path. */
    static Map<String, String> templates() {
        return texts(QUERY.resolve("resources/templates"), ".html");
    }

    /** Text of all Java files of both sides by path. */
    static Map<String, String> code() {
        Map<String, String> all = texts(QUERY.resolve("java"), ".java");
        all.putAll(texts(COMMAND.resolve("java"), ".java"));
        return all;
    }

    /** What the first group of the pattern catches in any of the texts. */
    static Set<String> found(Map<String, String> texts, String pattern) {
        Set<String> found = new TreeSet<>();
        Pattern compiled = Pattern.compile(pattern);
        for (String text : texts.values()) {
            Matcher matcher = compiled.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
        return all;
    }

    private static Map<String, String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
