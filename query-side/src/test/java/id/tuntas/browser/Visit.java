package id.tuntas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One person's browser: a page of a given width whose console is listened to. */
final class Visit implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double TIMEOUT_MS = 8_000;
    private static final int HEIGHT_PHONE = 844;
    private static final int HEIGHT_DESK = 900;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
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
        context.setDefaultTimeout(TIMEOUT_MS);
        return new Visit(context);
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
        page.locator("main form button").click();
    }

    /** Opens the reporter's page of a ticket. */
    Visit track(Api.Receipt receipt) {
        go("/track");
        page.locator("#ticketNumber").fill(receipt.number().toLowerCase(Locale.ROOT));
        page.locator("#trackingCode").fill(receipt.code());
        page.locator("main form button").click();
        return this;
    }

    /** Carries out an act on the page as a person does: unfolds its form, fills it, presses its button. */
    Visit act(String act, Consumer<Locator> fill) {
        Locator form = page.locator("[data-act=" + act + "]");
        if (!form.isVisible()) {
            page.locator("details.others:has([data-act=" + act + "]) > summary").click();
        }
        if (form.getAttribute("open") == null) {
            form.locator("> summary").click();
        }
        fill.accept(form);
        form.locator("form button").click();
        return this;
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
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
