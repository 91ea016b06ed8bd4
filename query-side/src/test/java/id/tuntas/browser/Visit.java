package id.tuntas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import id.tuntas.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One person's browser: a page of a given width whose console is listened to. */
final class Visit implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int HEIGHT_PHONE = 844;
    private static final int HEIGHT_DESK = 900;

    private final BrowserContext context;
    private final Page page;
    private final boolean script;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context, boolean script) {
        this.context = context;
        this.script = script;
        this.page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visit open(String address, int width, boolean script) {
        BrowserContext context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("id-ID")
                        .setTimezoneId("Asia/Jakarta")
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, height(width)));
        context.setDefaultTimeout(Patience.BROWSER);
        return new Visit(context, script);
    }

    private static int height(int width) {
        return width < 768 ? HEIGHT_PHONE : HEIGHT_DESK;
    }

    Page page() {
        return page;
    }

    Visit go(String path) {
        page.navigate(path);
        return this;
    }

    Visit width(int width) {
        page.setViewportSize(width, height(width));
        return this;
    }

    /** Signs a demo account in, through the form. */
    Visit signIn(String account) {
        go("/login");
        fillSignIn(account);
        return this;
    }

    void fillSignIn(String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(account);
        press(page.locator("main form button"));
    }

    /** Opens the reporter's page of a ticket. */
    Visit track(Api.Receipt receipt) {
        go("/track");
        page.locator("#ticketNumber").fill(receipt.number().toLowerCase(Locale.ROOT));
        page.locator("#trackingCode").fill(receipt.code());
        press(page.locator("main form button"));
        return this;
    }

    /** Carries out an act on the page as a person does: unfolds its form, fills it, presses its button. */
    Visit act(String act, Consumer<Locator> fill) {
        Locator form = page.locator("[data-act=" + act + "]");
        if (!form.isVisible()) {
            press(page.locator("details.others:has([data-act=" + act + "]) > summary"));
        }
        if (form.getAttribute("open") == null) {
            press(form.locator("> summary"));
        }
        fill.accept(form);
        press(form.locator("form button"));
        return this;
    }

    /** Presses a button or a link: by pointer, or by keyboard where there is no script to tell when it stands still. */
    Visit press(Locator button) {
        if (script) {
            button.click();
        } else {
            button.press("Enter");
        }
        return this;
    }

    /** What stands there; where it does not come, what stands on the page instead. */
    String text(String selector) {
        try {
            return page.locator(selector).first().innerText();
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "No " + selector + " on " + page.url() + ": "
                            + page.locator("body").innerText(),
                    e);
        }
    }

    Visit screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Nothing was refused by the content security policy, and nothing failed. */
    Visit assertQuiet() {
        assertThat(complaints).isEmpty();
        return this;
    }

    Visit assertNoSideways() {
        assertThat(page.locator("body").innerText())
                .as("texts of %s", page.url())
                .doesNotContain("??");
        int wider = (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider)
                .as("pixels by which %s is too wide at %s", page.url(), page.viewportSize().width)
                .isLessThanOrEqualTo(0);
        return this;
    }

    private void listen(ConsoleMessage message) {
        boolean expected = message.text().contains("the server responded with a status of");
        if (message.type().equals("error") && !expected) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
