package id.tuntas.browser;

import id.tuntas.browser.Api.Receipt;
import java.util.Map;

/** A morning in the region: one issue in each state that the screens show. */
record Story(Receipt filed, Receipt escalated, Receipt dispatched, Receipt inProgress, Receipt responded) {
    static Story tell(Api api) {
        String lurah = BrowserTest.LURAH;
        Receipt filed = api.file(
                lurah,
                "SAMPAH",
                BrowserTest.PADASUKA,
                "Karung sampah menumpuk di tanah kosong ujung gang",
                "Sejak bulan lalu ada yang membuang sampah pada malam hari. Baunya menyengat dan banyak tikus.");
        Receipt street = api.file(
                null,
                "PJU",
                BrowserTest.PADASUKA,
                "Lima lampu jalan padam berurutan menuju sekolah",
                "Lampu padam sejak Senin, jalan gelap total setelah magrib.");
        Receipt escalated = api.file(
                lurah,
                "POHON",
                BrowserTest.PADASUKA,
                "Pohon mahoni condong ke atap mushala, akarnya terangkat",
                "Setelah angin kencang kemarin sore, akar pohon terangkat dan batangnya condong.");
        api.act(lurah, escalated.number(), "escalation", Map.of("reason", "Kelurahan tidak punya alat."));
        Receipt dispatched = dispatched(api, "Tutup gorong-gorong di depan sekolah pecah");
        Receipt inProgress = accepted(api, "Lubang dalam di turunan dekat pos ronda, dua motor sudah jatuh");
        Receipt responded = accepted(api, "Jembatan kecil retak, pagar pengamannya sudah hilang");
        api.prove(BrowserTest.STAFF, responded.number());
        api.act(BrowserTest.HEAD, responded.number(), "completion/approval", Map.of());
        help(api, inProgress);
        Receipt levy = api.file(
                null,
                "PUNGLI",
                BrowserTest.PADASUKA,
                "Diminta uang pelicin supaya berkas cepat selesai",
                "Orang yang mengaku petugas meminta uang tunai. Tidak ada kuitansi.");
        api.awaitState(responded.number(), "DPUPR", "RESPONDED");
        api.awaitSeen("demo-inspektorat", levy.number());
        api.awaitSeen(lurah, street.number());
        return new Story(filed, escalated, dispatched, inProgress, responded);
    }

    /** DPUPR asks two units for help; one gives it. The verifier follows what comes of it. */
    private static void help(Api api, Receipt issue) {
        api.act(BrowserTest.VERIFIER, issue.number(), "following", Map.of());
        api.act(
                BrowserTest.HEAD,
                issue.number(),
                "support",
                Map.of("unit", "DLH", "task", "Angkut sampah yang menutup lubang sebelum ditambal.", "workingDays", 3));
        api.act(
                BrowserTest.HEAD,
                issue.number(),
                "support",
                Map.of("unit", "DISHUB", "task", "Alihkan lalu lintas selama penambalan, pagi sampai sore."));
        api.act("demo-dishub-kepala", issue.number(), "support/2/acceptance", Map.of());
        api.act(
                "demo-dishub-kepala",
                issue.number(),
                "support/2/progress",
                Map.of("note", "Dua petugas disiapkan di kedua ujung jalan."));
    }

    /** With DPUPR, waiting to be accepted. */
    static Receipt dispatched(Api api, String title) {
        Receipt receipt = api.file(null, "JALAN", "32.77.01.1001", title, "Sudah berbahaya bagi pengguna jalan.");
        api.act(
                BrowserTest.VERIFIER,
                receipt.number(),
                "verification",
                Map.of("class", "COMPLAINT", "examination", "ORDINARY"));
        api.act(BrowserTest.VERIFIER, receipt.number(), "dispatch", Map.of("unit", "DPUPR"));
        return receipt;
    }

    private static Receipt accepted(Api api, String title) {
        Receipt receipt = dispatched(api, title);
        api.act(BrowserTest.HEAD, receipt.number(), "acceptance", Map.of("officer", BrowserTest.STAFF));
        api.act(
                BrowserTest.STAFF,
                receipt.number(),
                "progress",
                Map.of("percent", 40, "note", "Lokasi sudah diukur dan diberi tanda."));
        return receipt;
    }
}
