package id.tuntas.browser;

import com.microsoft.playwright.Page;

/** Fills the form on which a citizen tells a complaint. */
final class Filing {
    private Filing() {}

    static void fill(Visit citizen, String title) {
        Page page = citizen.go("/issues/new").page();
        page.locator("#title").fill(title);
        page.locator("#description").fill("Sejak bulan lalu, baunya menyengat sampai ke rumah.");
        page.locator("#category").selectOption("SAMPAH");
        page.locator("#village").selectOption(BrowserTest.PADASUKA);
        page.locator("#reporter-name").fill("Warga Contoh");
    }
}
