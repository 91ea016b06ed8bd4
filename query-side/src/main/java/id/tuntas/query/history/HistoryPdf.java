package id.tuntas.query.history;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A history, or figures from it, on paper that can be opened in thirty years: PDF/A-2b, with its font and colours inside. */
@Component
public class HistoryPdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String FAMILY = "Liberation Sans";
    private static final String STYLE = text("/templates/history/print.css");
    private static final int[] WEIGHTS = {400, 700};

    /** Characters that XML has no place for; a citizen's text may hold any. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;

    HistoryPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The history with these attributes as a document. */
    byte[] of(Map<String, Object> attributes) {
        return of("history/print", attributes);
    }

    /** A template of XHTML with these attributes as a document. */
    public byte[] of(String template, Map<String, Object> attributes) {
        XRLog.setLoggingEnabled(false); // it would tell the log of missing glyphs, and so of the text
        Map<String, Object> all = new HashMap<>(attributes);
        all.put("style", STYLE);
        String html = templates.process(template, new Context(Locale.of("id"), all));
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (int weight : WEIGHTS) {
            builder.useFont(HistoryPdf::font, FAMILY, weight, PdfRendererBuilder.FontStyle.NORMAL, true);
        }
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withHtmlContent(NO_XML.matcher(html).replaceAll(""), null);
        builder.useUriResolver((base, uri) -> null); // nothing is fetched, whatever a text says
        builder.toStream(document);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toByteArray();
    }

    private static InputStream font() {
        return open(FONT);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(HistoryPdf.class.getResourceAsStream(resource), resource);
    }

    private static String text(String resource) {
        try (InputStream content = open(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
