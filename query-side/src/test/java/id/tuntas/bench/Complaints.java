package id.tuntas.bench;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the clients do: a complaint is filed, passed on, and settled, each by whoever does it in life; places and
 * matters vary as they do there, only much faster.
 */
final class Complaints {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final String LURAH = "demo-lurah-padasuka";
    private static final String VERIFIER = "demo-verifikator";
    private static final String[] VILLAGES = {
        "32.77.01.1001", "32.77.01.1002", "32.77.01.1003", "32.77.02.1001", "32.77.02.1002", "32.77.02.1003",
        "32.77.02.1004", "32.77.02.1005", "32.77.02.1006", "32.77.03.1001", "32.77.03.1002", "32.77.03.1003"
    };
    private static final String[] CATEGORIES = {
        "JALAN",
        "SAMPAH",
        "DRAINASE",
        "POHON",
        "PENCEMARAN",
        "ADMINDUK",
        "BANSOS",
        "KESEHATAN",
        "PENDIDIKAN",
        "LALIN",
        "PARKIR",
        "TRANTIBUM",
        "IZIN",
        "PASAR",
        "LAINNYA"
    };

    private Complaints() {}

    /** Validated, sealed, stored durably and answered; the answer is its number. */
    static String file(Clients clients) throws IOException, InterruptedException {
        return file(clients, VERIFIER, any(VILLAGES));
    }

    private static String file(Clients clients, String account, String village)
            throws IOException, InterruptedException {
        long number = COUNT.incrementAndGet();
        String answer = clients.post(account, "/api/issues", """
                {"title":"Lubang di jalan nomor %d","description":"Lubang sedalam mata kaki di depan pos ronda sejak hari \
                Senin; dua pengendara motor sudah jatuh, dan bila hujan lubangnya tidak terlihat. Mohon segera ditambal, \
                karena anak sekolah lewat di sini setiap pagi.","category":"%s","village":"%s",\
                "lat":-6.87,"lng":107.55,"channel":"DESK","visibility":"PUBLIC",\
                "reporter":{"name":"Ujang Contoh %d","phone":"0812%08d"}}""".formatted(
                        number,
                        any(CATEGORIES),
                        village,
                        number,
                        ThreadLocalRandom.current().nextInt(100_000_000)));
        return answer.replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    /** Three calls: the lurah files and escalates, the desk refers out. */
    static void life(Clients clients) throws IOException, InterruptedException {
        String issue = "/api/issues/" + file(clients, LURAH, "32.77.02.1005");
        clients.post(LURAH, issue + "/escalation", "{\"reason\":\"Perlu alat berat\"}");
        clients.post(VERIFIER, issue + "/referral", "{\"body\":\"BINA-MARGA-PROVINSI\",\"reason\":\"Jalan provinsi\"}");
    }

    private static String any(String[] names) {
        return names[ThreadLocalRandom.current().nextInt(names.length)];
    }
}
