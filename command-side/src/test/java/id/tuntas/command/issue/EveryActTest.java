package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.IssueEvent.IssueReturned;
import id.tuntas.events.issue.IssueEvent.IssueVerified;
import id.tuntas.events.issue.IssueEvent.ReporterIdentityViewed;
import id.tuntas.events.organisation.Actor;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

/** What holds for every act: comments and looks change nothing, metadata tells who, and nobody acts on old news. */
class EveryActTest {
    static Stream<History> livesInAnyStatus() {
        return Stream.of(
                filed("JALAN"),
                filed("JALAN").verified(),
                dispatchedToDpupr(),
                dispatchedToDpupr().returned(),
                inProgress(),
                inProgress().asked(),
                inProgress().attached("proof").proposedBy(DPUPR_STAFF),
                responded(),
                responded().closed(),
                filed("JALAN").archived());
    }

    @ParameterizedTest
    @MethodSource("livesInAnyStatus")
    void aCommentNeverChangesTheStatus(History life) {
        var before = new id.tuntas.events.issue.Situation();
        life.events().forEach(before::evolve);
        var after = given(life)
                .when(DESK, comment(CommentVisibility.INTERNAL))
                .records(CommentAdded.class)
                .issue();
        assertThat(after).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void cannotBeCommentedByWhoeverDoesNotSeeIt() {
        given(filed("JALAN"))
                .when(DLH_HEAD, comment(CommentVisibility.INTERNAL))
                .isNotFound();
    }

    @Test
    void theReporterSpeaksToTheOfficersOnly() {
        given(filed("JALAN"))
                .when(REPORTER, comment(CommentVisibility.REPORTER))
                .records(CommentAdded.class);
        given(filed("JALAN"))
                .when(REPORTER, comment(CommentVisibility.INTERNAL))
                .isInvalid("visibility", "reporter-comment");
        given(filed("JALAN"))
                .when(REPORTER, comment(CommentVisibility.PUBLIC))
                .isInvalid("visibility", "reporter-comment");
    }

    @Test
    void aLookAtTheReportersIdentityIsItselfRecordedWithItsReason() {
        var looked = given(inProgress()).when(DPUPR_STAFF, viewIdentity()).records(ReporterIdentityViewed.class);
        assertThat(Given.opened(looked.the(ReporterIdentityViewed.class).reason()))
                .isEqualTo("Menelepon pelapor");
        assertThat(looked.metadata().getFirst()).containsEntry(EventMetadata.ACTOR, DPUPR_STAFF.account());
    }

    @Test
    void anAnonymousReporterIsHiddenFromTheUnitsThatHandleTheIssue() {
        History anonymous = filedAnonymously("JALAN").dispatchedTo("DPUPR").acceptedBy(DPUPR_STAFF);
        given(anonymous).when(DPUPR_HEAD, viewIdentity()).isRefusedNow("reporter-anonymous");
        given(anonymous).when(DPUPR_STAFF, viewIdentity()).isRefusedNow("reporter-anonymous");
        given(anonymous).when(DESK, viewIdentity()).records(ReporterIdentityViewed.class);
    }

    @Test
    void cannotLookAtTheReporterOutOfCuriosity() {
        given(inProgress()).when(CAMAT, viewIdentity()).isNotTheirs();
        given(inProgress()).when(AUDITOR, viewIdentity()).isNotTheirs();
        given(inProgress()).when(DLH_HEAD, viewIdentity()).isNotFound();
    }

    @Test
    void cannotActOnAnOldVersion() {
        given(filed("JALAN").verified())
                .when(having(0, DESK), dispatchTo("DPUPR"))
                .isRefused(HttpStatus.PRECONDITION_FAILED, "stale");
        given(filed("JALAN").verified())
                .when(having(2, DESK), dispatchTo("DPUPR"))
                .isRefused(HttpStatus.PRECONDITION_FAILED, "stale");
        given(filed("JALAN")).when(having(0, DESK), verify()).records(IssueVerified.class);
    }

    @Test
    void whoMustNotKnowOfItDoesNotLearnItsVersionEither() {
        given(filed("PUNGLI").verified())
                .when(having(0, DESK), dispatchTo("DPUPR"))
                .isNotFound();
    }

    private static Caller having(long version, Actor actor) {
        return new Caller(actor, Channel.API, "correlation", version, null, false, null);
    }

    @Test
    void everyEventTellsWhoInWhichOfficeFromWhereAndForWhichRequest() {
        History second = dispatchedToDpupr().returned().dispatchedTo("DLH");
        Caller caller = Caller.internal(DLH_HEAD, Channel.API, "request-7", null);
        List<MetaData> metadata = given(second)
                .when(caller, returnProposing("DISHUB"))
                .records(IssueReturned.class, IssueEscalated.class)
                .metadata();
        assertThat(metadata).allSatisfy(told -> {
            assertThat(told)
                    .containsEntry(EventMetadata.ACTOR, "demo-dlh-kepala")
                    .containsEntry(EventMetadata.OFFICE, "DLH:OPD_HEAD")
                    .containsEntry(EventMetadata.CHANNEL, "API")
                    .containsEntry(EventMetadata.CORRELATION_ID, "request-7");
            assertThat(Base64.getDecoder().decode(String.valueOf(told.get(EventMetadata.NONCE))))
                    .hasSize(16);
        });
        assertThat(metadata).extracting(told -> told.get(EventMetadata.NONCE)).doesNotHaveDuplicates();
    }

    @Test
    void theReporterActsInNoOffice() {
        MetaData told = given(filed("JALAN"))
                .when(REPORTER, comment(CommentVisibility.REPORTER))
                .records(CommentAdded.class)
                .metadata()
                .getFirst();
        assertThat(told).containsEntry(EventMetadata.ACTOR, "reporter").doesNotContainKey(EventMetadata.OFFICE);
    }

    @Test
    void nothingButTheFiveFactsStandsBesideAnEvent() {
        MetaData told = given(filed("JALAN"))
                .when(DESK, verify())
                .records(IssueVerified.class)
                .metadata()
                .getFirst();
        assertThat(told.keySet())
                .containsExactlyInAnyOrder(
                        EventMetadata.ACTOR,
                        EventMetadata.OFFICE,
                        EventMetadata.CHANNEL,
                        EventMetadata.CORRELATION_ID,
                        EventMetadata.NONCE);
    }
}
