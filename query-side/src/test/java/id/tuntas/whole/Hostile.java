package id.tuntas.whole;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What nobody sends who means well, or not on purpose. */
final class Hostile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEP = 1_200;

    static final List<String> TEXTS = List.of(
            "Lubang di jalan",
            "x",
            " ",
            "0",
            "-1",
            "null",
            "undefined",
            "9".repeat(25),
            "a".repeat(5_000),
            "\u0000",
            "\uD800",
            "\uFFFF",
            "\u202Eterbalik",
            "\uD83D\uDE00",
            "ᮞᮥᮔ᮪ᮓ",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "\"; DROP TABLE issue",
            "%00",
            "%s%n%x",
            "../../etc/passwd",
            "a/b",
            "a;b=c",
            "a\\b",
            "\r\nSet-Cookie: a=b",
            "{id}",
            "${7*7}",
            "=HYPERLINK(\"http://contoh.invalid\")",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "NaN",
            "1e400",
            "İ");
    static final List<String> ACCEPT =
            List.of("*/*", "application/xml", "sampah", "text/plain", "application/json;q=0", "image/*");
    static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "sampah",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json;charset=tidak-ada");
    static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "7",
            "{",
            "{}",
            "{\"title\":",
            "{\"a\":1}{\"b\":2}",
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"title\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
            "{\"reason\":\"a\",\"reason\":\"b\"}",
            "{\"reason\":\"\\ud800\"}",
            "{\"percent\":1" + "0".repeat(1_100) + "}",
            "<a/>",
            "\uFEFF{}",
            "//\n{}",
            "{\"reason\":\"" + "x".repeat(200_000) + "\"}");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "99999999999999999999",
            "1e300",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"a\":{\"b\":[]}}",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "[\"x\",\"x\"]",
            "2147483648",
            "\"2026-02-30\"");

    private Hostile() {}

    static JsonNode value(Random random) {
        int at = random.nextInt(VALUES.size() + TEXTS.size());
        return at < VALUES.size()
                ? JSON.readTree(VALUES.get(at))
                : JSON.valueToTree(TEXTS.get(at - VALUES.size()).repeat(1 + random.nextInt(4)));
    }
}
