package id.tuntas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is typed anywhere stays a text, on every page that somebody comes to: nothing of it runs, becomes an element,
 * asks for anything elsewhere or is refused by the policy, which is only the second line; and it can be read. Its name
 * makes it the last of the browser's tests, for it leaves the program full of such texts; it is run with
 * {@code mvn -Pfuzz test -Dtest=WrittenTextTest}.
 */
@Tag("fuzz")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenTextTest extends BrowserTest {
    private static final int PAGES_MAX = 45;
    private static final String LISTEN = "window.ran = n => console.error('ran ' + n);"
            + " document.addEventListener('securitypolicyviolation',"
            + " e => console.error('policy ' + e.violatedDirective + ' ' + e.sample));";
    private static final String MADE =
            "() => [...document.querySelectorAll('[" + Payloads.MARK + "], iframe, object, embed, base, "
                    + "body script:not([src]), [onload], [onerror], [onclick], [onfocus], [ontoggle], a[href^=javascript i]')]"
                    + ".map(e => e.outerHTML.slice(0, 200))";
    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href)";

    private @Nullable HostileStory told;

    @BeforeAll
    void tell() {
        told = HostileStory.tell(api());
    }

    private HostileStory story() {
        return Objects.requireNonNull(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-lurah-padasuka",
                "demo-camat-tengah",
                "demo-verifikator",
                "demo-dpupr-kepala",
                "demo-dpupr-staf",
                "demo-dlh-kepala",
                "demo-sekda",
                "demo-walikota",
                "demo-inspektorat",
                "demo-auditor",
                "demo-admin"
            })
    void isTextToEveryOffice(String account) {
        try (Visit officer = visit(DESK).signIn(account)) {
            Judged judged = new Judged(officer.page());
            assertThat(judged.walk(starts(account))).hasSizeGreaterThan(8);
            officer.assertQuiet();
        }
    }

    @Test
    void isTextToTheReporterAndToEverybody() {
        try (Visit citizen = visit(PHONE).track(story().rated())) {
            Judged judged = new Judged(citizen.page());
            judged.walk(List.of("/track/" + story().rated().number(), "/public", "/public/data", "/public/map", "/"));
            citizen.track(story().open());
            judged.look();
            assertThat(citizen.page().locator("main").innerText()).contains(Payloads.all());
            citizen.assertQuiet();
        }
    }

    @Test
    void canBeRead() {
        try (Visit head = visit(DESK).signIn(HEAD)) {
            Judged judged = new Judged(head.page());
            judged.open("/issues/" + story().open().number());
            assertThat(head.page().locator("main").innerText()).contains(Payloads.all());
            judged.open("/queues/DPUPR/templates");
            for (String title : HostileStory.titles()) {
                assertThat(head.page().locator("main").innerHTML()).contains(escaped(title));
            }
            head.assertQuiet();
        }
    }

    @Test
    void staysTextInAddressesAndInFormsThatComeBack() {
        try (Visit admin = visit(DESK).signIn(VERIFIER)) {
            Judged judged = new Judged(admin.page());
            for (String line : Payloads.lines(400)) {
                String asked = URLEncoder.encode(line, StandardCharsets.UTF_8);
                judged.open("/search?q=" + asked);
                assertThat(admin.page().locator("main input[name=q]").inputValue())
                        .isEqualTo(line);
                judged.open("/queues/DPUPR?q=" + asked + "&category=" + asked + "&village=" + asked);
                judged.open("/issues/similar?title=" + asked + "&category=" + asked + "&village=" + asked);
                judged.open("/tidak-ada?" + asked);
            }
            judged.open("/tidak-ada/%3Cimg%20src=x%20onerror=ran(61)%20data-jahat%3E");
            judged.open("/issues/%3Cimg%20src=x%20onerror=ran(62)%20data-jahat%3E");
            comesBack(admin, judged);
            admin.assertQuiet();
        }
    }

    /** A form that is refused comes back with what was typed. */
    private static void comesBack(Visit officer, Judged judged) {
        judged.open("/issues/new");
        Page page = officer.page();
        page.locator("#title").fill(Payloads.lines(150).get(0));
        page.locator("#description").fill(Payloads.text());
        page.evaluate("() => { document.querySelector('#title').form.noValidate = true }");
        officer.press(page.locator("main form button").last());
        judged.look();
        assertThat(page.locator("#description").inputValue()).isEqualTo(Payloads.text());
    }

    private List<String> starts(String account) {
        List<String> starts = new ArrayList<>(List.of(
                "/",
                "/issues/" + story().open().number(),
                "/issues/" + story().rated().number(),
                "/issues/" + story().secret().number(),
                "/issues/" + story().open().number() + "/history",
                "/queues/DPUPR",
                "/search?q=ran",
                "/queues/DPUPR/templates"));
        if (account.equals("demo-auditor")) {
            starts.addAll(List.of("/history", "/readings", "/findings?kind=IDENTITY_VIEWED"));
        }
        if (account.equals("demo-admin")) {
            starts.addAll(List.of("/admin", "/what-if?calendar=jahat-1&since=2026-01-01&until=2026-12-31", "/surveys"));
        }
        return starts;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Opens pages, follows their links once for each kind, and looks what became of the texts on them. */
    private static final class Judged {
        private final Page page;
        private final List<String> elsewhere = new ArrayList<>();

        Judged(Page page) {
            this.page = page;
            page.addInitScript(LISTEN);
            page.onDialog(dialog -> {
                elsewhere.add("dialog " + dialog.message());
                dialog.dismiss();
            });
            page.onRequest(request -> {
                if (!request.url().matches("http://localhost:.*|data:image/.*")) {
                    elsewhere.add(request.url());
                }
            });
        }

        Set<String> walk(List<String> starts) {
            Deque<String> open = new ArrayDeque<>(starts);
            Set<String> kinds = new HashSet<>();
            while (!open.isEmpty() && kinds.size() < PAGES_MAX) {
                String address = open.pop();
                if (kinds.add(kind(address))) {
                    open(address);
                    links().forEach(open::add);
                }
            }
            return kinds;
        }

        void open(String address) {
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            look();
        }

        void look() {
            assertThat(page.evaluate(MADE)).as(page.url()).isEqualTo(List.of());
            assertThat(elsewhere).as(page.url()).isEmpty();
            assertThat(page.content()).as(page.url()).doesNotContain("[[49]]", ">49<");
        }

        private List<String> links() {
            List<String> links = new ArrayList<>();
            for (Object link : (List<?>) page.evaluate(LINKS)) {
                URI address = URI.create(link.toString());
                String path = String.valueOf(address.getRawPath());
                assertThat(address.getHost()).as(link.toString()).isEqualTo("localhost");
                boolean shown = !path.matches(".*(\\.\\w+|/receipt|/logout|/attachments/.*)");
                if (shown) {
                    links.add(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
                }
            }
            return links;
        }

        /** Addresses of one kind differ in numbers, codes and what is asked only. */
        private static String kind(String address) {
            return address.replaceAll("CMH-[\\w-]+|\\d[\\d.]{3,}|(?<=/(queues|satisfaction)/)[^/?]+", "#")
                    .replaceAll("=[^&#]*", "=");
        }
    }
}
