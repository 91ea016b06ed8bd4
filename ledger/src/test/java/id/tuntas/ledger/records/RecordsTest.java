package id.tuntas.ledger.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.ledger.records.Records.Fields;
import id.tuntas.ledger.records.Records.Many;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final Fields ROAD = new Fields()
            .with("code", "JALAN")
            .with("asks", true)
            .with("notes", null)
            .with("sizes", new Many("size", List.of(new Fields().with("key", 1), "besar")));

    @Test
    void aListIsABareArrayAndHasItsRootInXml() {
        Records services = Records.list("services", "service", List.of(ROAD));
        assertThat(services.json())
                .isEqualTo("[{\"code\":\"JALAN\",\"asks\":true,\"notes\":null,\"sizes\":[{\"key\":1},\"besar\"]}]");
        assertThat(services.xml())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><services><service><code>JALAN</code>"
                        + "<asks>true</asks><notes></notes><sizes><size><key>1</key></size><size>besar</size></sizes>"
                        + "</service></services>");
    }

    @Test
    void oneIsAnObjectAndAnEmptyListStaysAList() {
        assertThat(Records.one("discovery", new Fields().with("contact", "Diskominfo"))
                        .xml())
                .endsWith("<discovery><contact>Diskominfo</contact></discovery>");
        Records none = Records.list("errors", "error", List.of());
        assertThat(none.json()).isEqualTo("[]");
        assertThat(none.xml()).endsWith("<errors></errors>");
    }

    @Test
    void whatATextHoldsCannotBecomeMarkupNorBreakTheDocument() {
        String written = Records.one("x", new Fields().with("t", "<b>&\u0000\u000b\ud800]]>😀\n</t>"))
                .xml();
        assertThat(written).endsWith("<x><t>&lt;b&gt;&amp;���]]&gt;😀\n&lt;/t&gt;</t></x>");
    }
}
