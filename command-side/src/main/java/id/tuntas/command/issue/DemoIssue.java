package id.tuntas.command.issue;

import id.tuntas.command.attachment.Taken;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.Outcome;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.MessageSource;

/**
 * One row of the pack's demo, told by those who would do it. Each step has a key of its own, so that a second start
 * repeats nothing and a start that was cut off goes on.
 */
final class DemoIssue {
    /** How far a row goes; each stage follows from the ones before it, but a verified issue has not climbed. */
    enum Stage {
        FILED,
        ESCALATED,
        VERIFIED,
        DISPATCHED,
        IN_PROGRESS,
        COMPLETION_PROPOSED,
        RESPONDED,
        CLOSED
    }

    private static final int PERCENT_UNDER_WAY = 40;

    private final int number;
    private final CSVRecord row;
    private final Stage stage;
    private final DemoCast cast;
    private final Door door;
    private final MessageSource messages;
    private String id = "";

    DemoIssue(CSVRecord row, DemoCast cast, Door door, MessageSource messages) {
        this.number = (int) row.getRecordNumber();
        this.row = row;
        this.stage = Stage.valueOf(row.get("stage"));
        this.cast = cast;
        this.door = door;
        this.messages = messages;
    }

    /**
     * @param begun when the demo began; a row that is some days old was told that long before
     */
    void play(Filing filing, Instant begun) {
        String age = cell("days_ago");
        Instant toldAt = age.isEmpty() ? null : begun.minus(Duration.ofDays(Long.parseLong(age)));
        id = filing.file(complaint(), toldAt, caller(teller(), "filed")).id();
        Optional<Actor> villageHead = cast.villageHead(row.get("village"));
        if (stage != Stage.VERIFIED && reaches(Stage.ESCALATED) && villageHead.isPresent()) {
            var reason = new EscalateIssue.Body(null, text("demo.escalation"));
            act(villageHead.get(), "escalated", new EscalateIssue(id, reason));
        }
        if (reaches(Stage.VERIFIED)) {
            cast.verifier().ifPresent(this::verified);
        }
        if (reaches(Stage.IN_PROGRESS)) {
            cast.head(unit()).ifPresent(this::worked);
        }
    }

    private void verified(Actor verifier) {
        var found = new VerifyIssue.Body(IssueClass.COMPLAINT, Examination.ORDINARY, null);
        act(verifier, "verified", new VerifyIssue(id, found));
        if (reaches(Stage.DISPATCHED)) {
            var charge = new DispatchIssue.Body(unit(), text("demo.dispatch"));
            act(verifier, "dispatched", new DispatchIssue(id, charge));
        }
    }

    /** Who does the work does not approve it, so without staff it stays in progress. */
    private void worked(Actor head) {
        Optional<Actor> staff = cast.staff(unit());
        act(
                head,
                "accepted",
                new AcceptIssue(
                        id, new AcceptIssue.Body(staff.map(Actor::account).orElse(null))));
        var progress = new ReportProgress.Body(PERCENT_UNDER_WAY, text("demo.progress"));
        act(staff.orElse(head), "progress", new ReportProgress(id, progress));
        if (reaches(Stage.COMPLETION_PROPOSED) && staff.isPresent()) {
            settled(staff.get(), head);
        }
    }

    private void settled(Actor staff, Actor head) {
        byte[] picture = DemoProof.picture(number);
        Outcome proof = act(
                staff, "attached", new AddAttachment(id, "demo-" + id, Taken.ofOurOwn(DemoProof.MEDIA_TYPE, picture)));
        var done = new ProposeCompletion.Body(text("demo.completion"), List.of(String.valueOf(proof.created())));
        act(staff, "proposed", new ProposeCompletion(id, done));
        if (reaches(Stage.RESPONDED)) {
            act(head, "approved", new ApproveCompletion(id));
        }
        if (reaches(Stage.CLOSED)) {
            act(Actor.reporter(id), "rated", new RateComplaint(id, rating()));
        }
    }

    private RateComplaint.Body rating() {
        return new RateComplaint.Body(
                cell("solved").equals("ya"), mark("speed"), mark("conduct"), mark("handling"), null);
    }

    private int mark(String column) {
        return Integer.parseInt(cell(column));
    }

    /** Empty when the pack's file has no such column. */
    private String cell(String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    private FileComplaint.Body complaint() {
        return new FileComplaint.Body(
                row.get("title"),
                row.get("description"),
                row.get("category"),
                row.get("village"),
                null,
                null,
                null,
                Channel.valueOf(row.get("channel")),
                null,
                Visibility.PUBLIC,
                new FileComplaint.Reporter(text("demo.reporter", number), null, null, null),
                null,
                null);
    }

    /** A citizen, or for what was told at a desk the officer who typed it. */
    private Actor teller() {
        if (!row.get("channel").equals(Channel.DESK.name())) {
            return Actor.citizen();
        }
        return cast.villageHead(row.get("village")).or(cast::verifier).orElseGet(Actor::citizen);
    }

    private Outcome act(Actor actor, String step, IssueCommand command) {
        return door.carryOut(command, caller(actor, step));
    }

    private Caller caller(Actor actor, String step) {
        Channel channel = actor.offices().isEmpty() ? Channel.WEB : Channel.DESK;
        return Caller.internal(actor, channel, "demo-" + number, "demo:" + number + ":" + step);
    }

    private String unit() {
        return row.get("unit");
    }

    private boolean reaches(Stage wanted) {
        return stage.compareTo(wanted) >= 0;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ROOT);
    }
}
