package id.tuntas.command.issue;

import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.issue.FileComplaint.Body;
import id.tuntas.command.issue.FileComplaint.ExternalReference;
import id.tuntas.command.issue.FileComplaint.Reporter;
import id.tuntas.command.issue.ImportHistory.There;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.Elsewhere;
import id.tuntas.events.issue.IssueEvent.ExternalReferenceAdded;
import id.tuntas.events.issue.IssueEvent.ExternalStateNoted;
import id.tuntas.events.issue.IssueEvent.HistoryImported;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Oddity;
import id.tuntas.events.issue.Refusal;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ImportHistoryTest {
    private static final Instant OPENED = Instant.parse("2024-03-05T02:00:00Z");

    @Test
    void whatIsClosedThereIsClosedHereAndNobodyOfOursDidIt() {
        var recorded = given(nothing())
                .when(Actor.SYSTEM, imported("JALAN", true))
                .records(ComplaintFiled.class, HistoryImported.class);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.CLOSED);
        assertThat(recorded.issue().clocks().all()).isEmpty();
        assertThat(recorded.issue().unit()).isEqualTo("DPUPR");
        assertThat(recorded.the(ComplaintFiled.class).receivedAt()).isEqualTo(OPENED);
        HistoryImported told = recorded.the(HistoryImported.class);
        assertThat(told.oddities()).containsExactly(Oddity.CLOSED_BEFORE_OPENED);
        assertThat(Given.opened(java.util.Objects.requireNonNull(told.state()))).isEqualTo("Selesai");
        assertThat(told.toString()).doesNotContain("Selesai");
        assertThat(Act.RATE.judge(recorded.issue(), REPORTER).refusal())
                .as("the service of others")
                .isEqualTo(Refusal.WRONG_STATUS);
        assertThat(Act.REOPEN.judge(recorded.issue(), REPORTER).isAccepted()).isTrue();
    }

    @Test
    void whatIsOpenThereWaitsWithTheUnitThatStandsForTheirs() {
        var recorded = given(nothing())
                .when(Actor.SYSTEM, imported("JALAN", false))
                .records(ComplaintFiled.class, HistoryImported.class);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.FILED);
        assertThat(recorded.issue().unit()).isEqualTo("DPUPR");
    }

    @Test
    void aRestrictedMatterGoesToWhomItsCategorySaysWhateverUnitHadItThere() {
        var recorded = given(nothing())
                .when(Actor.SYSTEM, imported("PUNGLI", false))
                .records(ComplaintFiled.class, HistoryImported.class);
        assertThat(recorded.issue().unit()).isEqualTo("INSPEKTORAT");
    }

    @Test
    void aNumberFoundLaterIsNotedAndASecondOneRefused() {
        given(filed("JALAN"))
                .when(Actor.SYSTEM, new NoteExternal(ISSUE, Elsewhere.SP4N, "900", true, "Selesai"))
                .records(ExternalReferenceAdded.class, ExternalStateNoted.class);
        given(filed("JALAN"))
                .when(Actor.SYSTEM, new NoteExternal(ISSUE, Elsewhere.SP4N, "900", null, null))
                .records(ExternalReferenceAdded.class);
        given(filed("JALAN").then(new ExternalReferenceAdded(ISSUE, Elsewhere.SP4N, "900")))
                .when(Actor.SYSTEM, new NoteExternal(ISSUE, Elsewhere.SP4N, "901", null, null))
                .isRefused(HttpStatus.CONFLICT, "external-number-other");
    }

    private static ImportHistory imported(String category, boolean closed) {
        Body body = new Body(
                "Jalan berlubang",
                "Sedalam mata kaki",
                category,
                PADASUKA,
                null,
                null,
                null,
                Channel.IMPORT,
                null,
                Visibility.PUBLIC,
                new Reporter("Siti", null, null, null),
                new ExternalReference("LAMA", "1"),
                null);
        There there = new There(
                "DPUPR",
                OPENED,
                closed ? OPENED.minusSeconds(60) : null,
                closed,
                "Selesai",
                "Kanal: SMS",
                closed ? List.of(Oddity.CLOSED_BEFORE_OPENED) : List.of());
        return new ImportHistory(ISSUE, UUID.randomUUID().toString(), Means.NOW, body, there);
    }
}
