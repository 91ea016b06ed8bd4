package id.tuntas.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The program, started once for all browser tests on ports and a data folder of its own, in demo mode. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {
    /** A cheap phone, in CSS pixels. */
    static final int PHONE = 390;

    static final int DESK = 1280;

    static final String LURAH = "demo-lurah-padasuka";
    static final String VERIFIER = "demo-verifikator";
    static final String HEAD = "demo-dpupr-kepala";
    static final String STAFF = "demo-dpupr-staf";
    static final String AUDITOR = "demo-auditor";
    static final String PADASUKA = "32.77.02.1005";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("tuntas-browser");
        registry.add("tuntas.data", data::toString);
        registry.add("management.server.port", () -> 0);
    }

    @BeforeAll
    static void needsBrowser() {
        Chromium.get();
    }

    Visit visit(int width) {
        return Visit.open(address(), width, true);
    }

    Visit visitWithoutScript(int width) {
        return Visit.open(address(), width, false);
    }

    Api api() {
        return new Api(address());
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
