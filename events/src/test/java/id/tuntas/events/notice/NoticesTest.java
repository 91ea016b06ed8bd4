package id.tuntas.events.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.Confidentiality;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.notice.Notice.To;
import id.tuntas.events.organisation.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Held WITH_STAFF = new Held("DPUPR", "SETDA", "petugas");
    private static final Held WITH_NOBODY = new Held("DPUPR", "SETDA", null);

    @Test
    void everyKindOfStepIsInTheTableOrNamedAsOneThatNobodyIsToldOf() {
        assertThat(EventCatalogue.types().values().stream().filter(IssueEvent.class::isAssignableFrom))
                .isNotEmpty()
                .allMatch(Notices::knows);
        assertThat(Notices.knows(String.class)).isFalse();
    }

    @Test
    void aMissedDeadlineIsToldToWhoeverWorksToTheirHeadAndToTheOneAbove() {
        ClockMissed missed = new ClockMissed("A", ClockKind.SETTLE, 1, Instant.EPOCH);
        assertThat(Notices.of(missed, WITH_STAFF, EventMetadata.SYSTEM))
                .containsExactly(
                        new Notice(NoticeKind.DEADLINE_MISSED, To.ACCOUNT, "petugas"),
                        new Notice(NoticeKind.DEADLINE_MISSED, To.UNIT, "DPUPR"),
                        new Notice(NoticeKind.DEADLINE_MISSED, To.UNIT, "SETDA"),
                        new Notice(NoticeKind.FOLLOWED, To.FOLLOWERS, ""));
        assertThat(Notices.of(missed, WITH_NOBODY, EventMetadata.SYSTEM))
                .filteredOn(notice -> notice.to() == To.UNIT)
                .hasSize(2);
        assertThat(Notices.of(missed, new Held("KOTA", null, null), EventMetadata.SYSTEM))
                .hasSize(2);
    }

    @Test
    void whatOfficersSayAmongThemselvesIsNotToldToTheReporter() {
        Sealed text = new Sealed("k", "c");
        assertThat(Notices.of(
                        new CommentAdded("A", CommentVisibility.INTERNAL, text), WITH_STAFF, EventMetadata.SYSTEM))
                .noneMatch(notice -> notice.to() == To.REPORTER);
        assertThat(Notices.of(
                        new CommentAdded("A", CommentVisibility.REPORTER, text), WITH_STAFF, EventMetadata.SYSTEM))
                .anyMatch(notice -> notice.to() == To.REPORTER);
    }

    @Test
    void whatComesWithItsHistoryIsToldToNobodyWhenItIsOverThere() {
        assertThat(Notices.of(filed("77001"), WITH_NOBODY, EventMetadata.SYSTEM))
                .isEmpty();
        assertThat(Notices.of(filed("77001"), WITH_NOBODY, "petugas")).isNotEmpty();
        assertThat(Notices.of(filed(null), WITH_NOBODY, EventMetadata.SYSTEM)).isNotEmpty();
        assertThat(Notices.of(imported(true), WITH_NOBODY, EventMetadata.SYSTEM))
                .isEmpty();
        assertThat(Notices.of(imported(false), WITH_NOBODY, EventMetadata.SYSTEM))
                .containsExactly(new Notice(NoticeKind.ARRIVED, To.UNIT, "DPUPR"));
    }

    private static HistoryImported imported(boolean closed) {
        return new HistoryImported("A", "SP4N_LAPOR", "77001", Instant.EPOCH, null, closed, null, null, List.of());
    }

    private static ComplaintFiled filed(@Nullable String externalId) {
        Sealed text = new Sealed("k", "c");
        return new ComplaintFiled(
                "A",
                "A",
                "R",
                text,
                text,
                "JALAN",
                Confidentiality.NONE,
                IssueClass.COMPLAINT,
                Visibility.PUBLIC,
                Channel.SP4N,
                "32.77.02.1005",
                "32.77.02",
                null,
                null,
                null,
                text,
                null,
                null,
                null,
                externalId == null ? null : "SP4N_LAPOR",
                externalId,
                "DPUPR",
                "SETDA",
                Tier.OPD,
                Instant.EPOCH,
                null);
    }

    @Test
    void anotherUnitHasAnotherOfficer() {
        IssueDispatched away = new IssueDispatched("A", "DPUPR", "DLH", "SETDA", Tier.OPD, 1, null);
        assertThat(WITH_STAFF.after(away)).isEqualTo(new Held("DLH", "SETDA", null));
        IssueDispatched same = new IssueDispatched("A", "DPUPR", "DPUPR", "SETDA", Tier.OPD, 1, null);
        assertThat(WITH_STAFF.after(same)).isEqualTo(WITH_STAFF);
        assertThat(WITH_NOBODY.after(new IssueAccepted("A", "DPUPR", "lain")).officer())
                .isEqualTo("lain");
    }
}
