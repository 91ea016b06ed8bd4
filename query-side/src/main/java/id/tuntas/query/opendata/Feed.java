package id.tuntas.query.opendata;

import id.tuntas.ledger.records.Records;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Issues as an Atom feed (RFC 4287). Identities are tag URIs (RFC 4151) in the name of the region's log, which is never
 * renamed, so that a reader knows an entry again for ever.
 */
@Component
class Feed {
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final MessageSource messages;
    private final String publicUrl;
    private final String authority;

    Feed(
            MessageSource messages,
            @Value("${tuntas.public-url}") String publicUrl,
            @Value("${tuntas.ledger.origin:tuntas.local}") String origin) {
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.authority = "tag:" + origin + ",2026:";
    }

    /**
     * What a feed is of.
     *
     * @param path under which it is read, which is its identity too
     * @param about name of the kelurahan, kecamatan or category
     * @param region whose issues they are
     */
    record Head(String path, String about, String region) {}

    byte[] of(Head head, List<OpenIssue> issues) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element("id", authority + "feed:" + head.path(), xml);
            element("title", text("opendata.feed.title", head.about(), head.region()), xml);
            element("updated", OpenCsv.second(updated(issues)), xml);
            link("self", "application/atom+xml", publicUrl + head.path(), xml);
            link("alternate", "text/html", publicUrl + "/public", xml);
            xml.writeStartElement("author");
            element("name", head.region(), xml);
            xml.writeEndElement();
            for (OpenIssue issue : issues) {
                entry(issue, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing here is written to a file", e);
        }
        return out.toByteArray();
    }

    /** When the latest of them changed; of none, the beginning of all times, so that the same is always the same. */
    private static Instant updated(List<OpenIssue> issues) {
        return issues.stream()
                .map(OpenIssue::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void entry(OpenIssue issue, XMLStreamWriter xml) throws XMLStreamException {
        String stage = text("stage." + issue.stage());
        xml.writeStartElement("entry");
        element("id", authority + "issue:" + issue.id(), xml);
        element(
                "title",
                text("opendata.feed.entry", issue.categoryName(), issue.where().address(), stage),
                xml);
        element("updated", OpenCsv.second(issue.updatedAt()), xml);
        element("published", OpenCsv.second(issue.filedAt()), xml);
        link("alternate", "application/json", publicUrl + "/open311/v2/requests/" + issue.id() + ".json", xml);
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", issue.category());
        xml.writeAttribute("label", Records.writable(issue.categoryName()));
        element("summary", summary(issue, stage), xml);
        xml.writeEndElement();
    }

    private String summary(OpenIssue issue, String stage) {
        return text("opendata.feed.summary", issue.id(), stage, issue.agency())
                + (issue.text() == null ? "" : "\n" + issue.text())
                + (issue.notes() == null ? "" : "\n" + issue.notes());
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Records.writable(text));
        xml.writeEndElement();
    }

    private static void link(String rel, String type, String href, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ROOT);
    }
}
