package id.tuntas.whole;

import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.issue.TakingIn;
import id.tuntas.command.issue.TakingIn.Matter;
import id.tuntas.command.issue.TakingIn.Taken;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.IssueEvent.Elsewhere;
import id.tuntas.events.issue.Visibility;
import id.tuntas.whole.Issues.Filed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What does not come by the form of a complaint: a sitting in a village, another system's file, a meeting. */
final class OtherDoors {
    private static final String SEKDA = "demo-sekda";

    private OtherDoors() {}

    /** A complaint taken at a sitting, a matter that another system tracks, and a meeting that has agreed on something. */
    static void somethingOfEach(Server server) {
        takenAtASitting(server);
        trackedElsewhere(server, "Lubang di jalan dari SP4N", "Diproses");
        agreedInAMeeting(server);
    }

    private static void takenAtASitting(Server server) {
        Client desk = server.as(VERIFIER);
        String sitting = desk.post(
                        "/api/sittings",
                        Map.of("village", PADASUKA, "place", "Balai RW 5", "present", "Camat dan dua ketua RW"))
                .expect(201)
                .text("id");
        Map<String, Object> complaint = Map.of(
                "title", "Lampu padam",
                "description", "Diceritakan di balai.",
                "category", "JALAN",
                "visibility", "PUBLIC",
                "reporter", Map.of("name", "Ujang Contoh"));
        desk.post("/api/sittings/" + sitting + "/complaints", complaint).expect(201);
    }

    /** It holds these words wherever it has words, and that state; and is answered with the same. */
    static void trackedElsewhere(Server server, String words, String state) {
        Matter matter = new Matter(
                Elsewhere.SP4N,
                "78" + System.nanoTime(),
                Channel.SP4N,
                words,
                words,
                "JALAN",
                PADASUKA,
                "DPUPR",
                -6.87,
                107.54,
                Visibility.PUBLIC,
                "Ujang Contoh",
                null,
                Instant.parse("2024-03-05T02:00:00Z"),
                null,
                false,
                state,
                words,
                List.of());
        TakingIn takingIn = server.bean(TakingIn.class);
        assertThat(takingIn.take(matter, true, false)).isEqualTo(Taken.STORED);
        Filed issue =
                new Filed(takingIn.issueOf(matter.system(), matter.externalId()).orElseThrow(), "");
        Issues issues = new Issues(server);
        issues.verify(issue);
        issues.act(Issues.HEAD, issue, "comments", Map.of("text", words, "visibility", "REPORTER"));
    }

    private static void agreedInAMeeting(Server server) {
        Client chair = server.as(SEKDA);
        LocalDate today = LocalDate.ofInstant(MovedClock.CLOCK.instant(), ZoneId.of("Asia/Jakarta"));
        Map<String, Object> call = Map.of(
                "title", "Rakor bulanan",
                "date", today.toString(),
                "time", "09:00",
                "place", "Ruang rapat Setda",
                "chair", "SETDA:SEKDA",
                "participants", List.of("DPUPR:OPD_HEAD"));
        String meeting =
                "/api/meetings/" + chair.post("/api/meetings", call).expect(201).text("id");
        chair.post(meeting + "/brief", Map.of()).expect(200);
        Map<String, Object> task = Map.of(
                "task",
                "Perbaiki saluran",
                "unit",
                "DPUPR",
                "dueOn",
                today.plusDays(7).toString());
        String agreed = chair.post(meeting + "/follow-ups", task).expect(200).text("created");
        server.as(Issues.HEAD)
                .post(meeting + "/follow-ups/" + agreed + "/report", Map.of("note", "Sudah dikerjakan"))
                .expect(200);
    }
}
