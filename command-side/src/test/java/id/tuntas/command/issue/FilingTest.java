package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.*;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.*;
import static id.tuntas.command.issue.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.door.Caller;
import id.tuntas.command.issue.FileComplaint.Body;
import id.tuntas.command.issue.FileComplaint.ExternalReference;
import id.tuntas.command.issue.FileComplaint.Reporter;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.Confidentiality;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.UnitAccused;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.Tier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingTest {
    @Test
    void aReportStartsAtTheKelurahanOfItsPlace() {
        var recorded = given(nothing())
                .when(Actor.citizen(), complaint("JALAN", PADASUKA))
                .records(ComplaintFiled.class);
        ComplaintFiled filed = recorded.the(ComplaintFiled.class);
        assertThat(filed.unit()).isEqualTo(PADASUKA);
        assertThat(filed.superior()).isEqualTo(TENGAH);
        assertThat(filed.district()).isEqualTo(TENGAH);
        assertThat(filed.tier()).isEqualTo(Tier.VILLAGE);
        assertThat(filed.ticketNumber()).isEqualTo(ISSUE);
        assertThat(filed.receivedAt()).isEqualTo(Means.NOW);
        assertThat(filed.issueClass()).isEqualTo(IssueClass.COMPLAINT);
        assertThat(recorded.issue().status()).isEqualTo(IssueStatus.FILED);
    }

    @Test
    void aMatterOfOfficersConductStartsAtTheCamat() {
        assertThat(filed("LAYANAN-APARAT").unit()).isEqualTo(TENGAH);
    }

    @Test
    void anIntegrityMatterGoesStraightToTheInspektorat() {
        for (String category : new String[] {"PUNGLI", "GRATIFIKASI", "KORUPSI", "DISIPLIN"}) {
            assertThat(filed(category).unit()).isEqualTo("INSPEKTORAT");
            assertThat(filed(category).confidentiality()).isEqualTo(Confidentiality.INTEGRITY);
        }
    }

    @Test
    void aMatterAboutTheInspektoratGoesToItsSuperior() {
        Body body = new Body(
                "Pungutan",
                "Oleh pemeriksa",
                "PUNGLI",
                PADASUKA,
                null,
                null,
                null,
                Channel.WEB,
                null,
                Visibility.ANONYMOUS,
                new Reporter("Siti", null, null, null),
                null,
                "INSPEKTORAT");
        var recorded =
                given(nothing()).when(Actor.citizen(), command(body)).records(ComplaintFiled.class, UnitAccused.class);
        assertThat(recorded.issue().unit()).isEqualTo("WALIKOTA");
        assertThat(recorded.issue().isSeenBy(INSPEKTUR)).isFalse();
        assertThat(recorded.issue().isSeenBy(WALIKOTA)).isTrue();
    }

    @Test
    void aNumberOfAnotherSystemIsNamedByOfficersTheProgramOrAClientThroughItsOwnDoor() {
        given(nothing())
                .when(Actor.citizen(), numbered(Channel.OPEN311))
                .isInvalid("externalReference", "number-by-officers");
        given(nothing())
                .when(Actor.reporter("LAIN"), numbered(Channel.WEB))
                .isInvalid("externalReference", "number-by-officers");
        given(nothing()).when(LURAH, numbered(Channel.OPEN311)).records(ComplaintFiled.class);
        given(nothing()).when(Actor.SYSTEM, numbered(Channel.IMPORT)).records(ComplaintFiled.class);
        Caller client = Caller.internal(Actor.citizen(), Channel.OPEN311, "correlation", null);
        given(nothing()).when(client, numbered(Channel.OPEN311)).records(ComplaintFiled.class);
    }

    private static FileComplaint numbered(Channel told) {
        return command(new Body(
                "Jalan berlubang",
                "Sedalam mata kaki",
                "JALAN",
                PADASUKA,
                null,
                null,
                null,
                told,
                null,
                Visibility.PUBLIC,
                new Reporter("Siti", null, null, null),
                new ExternalReference("SP4N_LAPOR", "777"),
                null));
    }

    @Test
    void violenceGoesStraightToTheUnitForWomenAndChildren() {
        assertThat(filed("PPA").unit()).isEqualTo("DP3AP2KB");
        assertThat(filed("PPA").confidentiality()).isEqualTo(Confidentiality.VIOLENCE);
    }

    @Test
    void textAndIdentityAreSealedWithTwoDifferentKeys() {
        ComplaintFiled filed = filed("JALAN");
        assertThat(filed.title().keyId()).isEqualTo(Keys.content(filed.reporterId()));
        assertThat(Given.opened(filed.title())).isEqualTo("Jalan berlubang");
        assertThat(Given.opened(filed.description())).isEqualTo("Sedalam mata kaki");
        assertThat(filed.reporterName().keyId()).isEqualTo(Keys.identity(filed.reporterId()));
        assertThat(Given.opened(filed.reporterName())).isEqualTo("Siti Aminah");
        assertThat(filed.reporterPhone()).isNotNull();
        assertThat(filed.toString())
                .doesNotContain("Siti Aminah", "0812345678", "3277010101", "berlubang", "mata kaki", "pos ronda");
    }

    @Test
    void whatWasNotGivenIsAbsent() {
        Body bare = new Body(
                "Judul",
                "Uraian",
                "JALAN",
                PADASUKA,
                null,
                null,
                null,
                Channel.WEB,
                null,
                Visibility.ANONYMOUS,
                new Reporter("Siti", null, null, null),
                null,
                null);
        ComplaintFiled filed = given(nothing())
                .when(Actor.citizen(), command(bare))
                .records(ComplaintFiled.class)
                .the(ComplaintFiled.class);
        assertThat(filed.address()).isNull();
        assertThat(filed.reporterPhone()).isNull();
        assertThat(filed.reporterNik()).isNull();
        assertThat(filed.externalSystem()).isNull();
        assertThat(filed.visibility()).isEqualTo(Visibility.ANONYMOUS);
    }

    @Test
    void keepsTheNumberOfAnotherSystem() {
        ComplaintFiled filed = given(nothing())
                .when(LURAH, numbered(Channel.DESK))
                .records(ComplaintFiled.class)
                .the(ComplaintFiled.class);
        assertThat(filed.externalSystem()).isEqualTo("SP4N_LAPOR");
        assertThat(filed.externalId()).isEqualTo("777");
    }

    @Test
    void anOfficerFilesInTheOfficeHeld() {
        var byTheLurah = given(nothing())
                .when(LURAH, complaint("JALAN", PADASUKA))
                .records(ComplaintFiled.class)
                .metadata()
                .getFirst();
        assertThat(byTheLurah).containsEntry(EventMetadata.OFFICE, PADASUKA + ":LURAH");
        var byACitizen = given(nothing())
                .when(Actor.citizen(), complaint("JALAN", PADASUKA))
                .records(ComplaintFiled.class)
                .metadata()
                .getFirst();
        assertThat(byACitizen).doesNotContainKey(EventMetadata.OFFICE);
        assertThat(byACitizen).containsEntry(EventMetadata.ACTOR, EventMetadata.REPORTER);
    }

    @Test
    void cannotBeFiledUnderAnUnknownCategory() {
        given(nothing()).when(Actor.citizen(), complaint("UFO", PADASUKA)).isInvalid("category", "unknown-category");
    }

    @Test
    void cannotLieAnywhereButInAVillageOfTheRegion() {
        given(nothing())
                .when(Actor.citizen(), complaint("JALAN", "51.02.08.2013"))
                .isInvalid("village", "unknown-village");
        given(nothing()).when(Actor.citizen(), complaint("JALAN", TENGAH)).isInvalid("village", "unknown-village");
    }

    @Test
    void cannotHaveHalfAPoint() {
        given(nothing())
                .when(Actor.citizen(), command(body("JALAN", PADASUKA, -6.88, null)))
                .isInvalid("lng", "half-a-point");
        given(nothing())
                .when(Actor.citizen(), command(body("JALAN", PADASUKA, null, 107.5)))
                .isInvalid("lat", "half-a-point");
    }

    private static ComplaintFiled filed(String category) {
        return given(nothing())
                .when(Actor.citizen(), complaint(category, PADASUKA))
                .records(ComplaintFiled.class)
                .the(ComplaintFiled.class);
    }

    private static FileComplaint complaint(String category, String village) {
        return command(body(category, village, -6.88, 107.54));
    }

    private static FileComplaint command(Body body) {
        return new FileComplaint(ISSUE, UUID.randomUUID().toString(), Means.NOW, null, body);
    }

    private static Body body(String category, String village, @Nullable Double lat, @Nullable Double lng) {
        return new Body(
                "Jalan berlubang",
                "Sedalam mata kaki",
                category,
                village,
                "Dekat pos ronda",
                lat,
                lng,
                Channel.WEB,
                null,
                Visibility.PUBLIC,
                new Reporter("Siti Aminah", "0812345678", "siti@example.org", "3277010101010001"),
                null,
                null);
    }
}
