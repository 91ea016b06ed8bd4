package id.tuntas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what of a page shuts people out. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .filter(finding => finding.impact !== 'minor')
                .map(finding => finding.impact + ' ' + finding.id + ': '
                    + finding.nodes.map(node => node.target.join(' ')).join(', '))""";

    private Axe() {}

    /** There is no critical, serious or moderate finding. */
    static void assertOpenToAll(Page page) {
        page.evaluate(SCRIPT);
        List<?> findings = (List<?>) page.evaluate(RUN);
        assertThat(findings)
                .as("%s at %s", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    private static String script() {
        try (InputStream script =
                Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe-core on the class path")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
