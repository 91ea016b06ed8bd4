package id.tuntas.whole;

import id.tuntas.events.issue.IssueEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.axonframework.eventhandling.DomainEventMessage;

/** Tells the server stories, each step by whoever takes it in life. */
final class Issues {
    static final String PADASUKA = "32.77.02.1005";
    static final String MELONG = "32.77.01.1001";
    static final String TENGAH = "32.77.02";
    static final String LURAH = "demo-lurah-padasuka";
    static final String CAMAT = "demo-camat-tengah";
    static final String VERIFIER = "demo-verifikator";
    static final String HEAD = "demo-dpupr-kepala";
    static final String STAFF = "demo-dpupr-staf";
    static final String INSPECTOR = "demo-inspektorat";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Server server;

    Issues(Server server) {
        this.server = server;
    }

    /** A complaint that was filed. */
    record Filed(String id, String trackingCode) {}

    /** A valid complaint; each has a title of its own. */
    static Map<String, Object> complaint() {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("title", "Lubang di jalan nomor " + COUNT.incrementAndGet());
        complaint.put("description", "Lubang sedalam mata kaki di depan pos ronda sejak hari Senin.");
        complaint.put("category", "JALAN");
        complaint.put("village", PADASUKA);
        complaint.put("channel", "DESK");
        complaint.put("visibility", "PUBLIC");
        complaint.put("reporter", Map.of("name", "Ujang Contoh", "phone", "+62 812-3456-789"));
        return complaint;
    }

    /** A valid complaint of this category. */
    static Map<String, Object> complaint(String category) {
        Map<String, Object> complaint = complaint();
        complaint.put("category", category);
        return complaint;
    }

    Filed file() {
        return file(LURAH, complaint());
    }

    Filed file(String account, Map<String, ?> complaint) {
        return filed(server.as(account).post("/api/issues", complaint).expect(201));
    }

    /** Somebody without an account files. */
    Filed fileAsCitizen(Map<String, Object> complaint) {
        complaint.put("channel", "WEB");
        return filed(server.anybody().post("/api/issues", complaint).expect(201));
    }

    static Filed filed(Answer answer) {
        return new Filed(answer.text("id"), answer.text("trackingCode"));
    }

    /** An officer acts, and succeeds. */
    Answer act(String account, Filed issue, String path, Map<String, ?> body) {
        return server.as(account).post(path(issue, path), body).expect(200);
    }

    /** The reporter acts, and succeeds. */
    Answer report(Filed issue, String path, Map<String, ?> body) {
        return server.reporter(issue.trackingCode())
                .post("/api/track/" + issue.id() + "/" + path, body)
                .expect(200);
    }

    /** Another officer's attempt, however it ends. */
    Answer attempt(String account, Filed issue, String path, Map<String, ?> body) {
        return server.as(account).post(path(issue, path), body);
    }

    Answer verify(Filed issue) {
        return act(VERIFIER, issue, "verification", Map.of("class", "COMPLAINT", "examination", "ORDINARY"));
    }

    Answer dispatch(Filed issue, String unit) {
        return act(VERIFIER, issue, "dispatch", Map.of("unit", unit, "reason", "Sesuai tugasnya"));
    }

    Answer accept(Filed issue) {
        return act(HEAD, issue, "acceptance", Map.of("officer", STAFF));
    }

    /** An officer adds a photo; the answer is its identity. */
    String attach(String account, Filed issue) {
        return server.as(account)
                .upload(path(issue, "attachments"), "bukti.png", picture())
                .expect(201)
                .text("id");
    }

    Answer propose(String account, Filed issue) {
        return act(account, issue, "completion", completion(attach(account, issue)));
    }

    Answer approve(Filed issue) {
        return act(HEAD, issue, "completion/approval", Map.of());
    }

    Answer rate(Filed issue, int mark) {
        return report(issue, "rating", rating(mark));
    }

    static Map<String, Object> completion(String attachment) {
        return Map.of("summary", "Lubang sudah ditambal", "attachments", new String[] {attachment});
    }

    static Map<String, Object> rating(int mark) {
        return Map.of("solved", true, "speed", mark, "conduct", mark, "handling", mark, "comment", "Terima kasih");
    }

    /** What is asked of another unit. */
    static Map<String, Object> support(String unit) {
        return Map.of("unit", unit, "task", "Angkut sampah dari galian", "workingDays", 5);
    }

    static Map<String, Object> plan() {
        int year = Year.now(MovedClock.CLOCK).getValue() + 1;
        return Map.of("fiscalYear", year, "programme", "Pemeliharaan jalan", "answer", "Dikerjakan tahun depan");
    }

    static Map<String, Object> reason() {
        return Map.of("reason", "Sudah diperiksa di lapangan");
    }

    /** Who is named for a restricted matter, and why. */
    static Map<String, Object> named(String account) {
        return Map.of("account", account, "reason", "Memeriksa berkas perkara");
    }

    /** With DPUPR, waiting to be accepted. */
    Filed dispatched() {
        Filed issue = file();
        verify(issue);
        dispatch(issue, "DPUPR");
        return issue;
    }

    /** Being worked on by DPUPR's officer. */
    Filed inProgress() {
        Filed issue = dispatched();
        accept(issue);
        return issue;
    }

    /** Done, says DPUPR's officer. */
    Filed proposed() {
        Filed issue = inProgress();
        propose(STAFF, issue);
        return issue;
    }

    /** Done, says DPUPR's head too; the reporter is asked. */
    Filed responded() {
        Filed issue = proposed();
        approve(issue);
        return issue;
    }

    /** The issue for this account as all that has happened so far leaves it. */
    Answer shown(String account, Filed issue) {
        return shown(account, issue, newest(issue));
    }

    /** The version that its history has reached, whatever is shown. */
    long newest(Filed issue) {
        return server.events().lastSequenceNumberFor(issue.id()).orElseThrow();
    }

    /** The numbers that the steps of this kind have in its history, counted from 1. */
    List<Integer> numbersOf(Filed issue, Class<? extends IssueEvent> kind) {
        List<? extends DomainEventMessage<?>> all =
                server.events().readEvents(issue.id()).asStream().toList();
        return IntStream.range(0, all.size())
                .filter(at -> kind.isInstance(all.get(at).getPayload()))
                .mapToObj(at -> at + 1)
                .toList();
    }

    /** The issue for this account, at least as new as this version. */
    Answer shown(String account, Filed issue, long version) {
        return server.as(account).get("/api/issues/" + issue.id() + "?atLeast=" + version);
    }

    static String path(Filed issue, String path) {
        return "/api/issues/" + issue.id() + "/" + path;
    }

    /** A picture that no other test has sent. */
    static byte[] picture() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, COUNT.incrementAndGet());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
