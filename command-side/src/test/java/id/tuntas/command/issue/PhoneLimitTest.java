package id.tuntas.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhoneLimitTest {
    private static final Caller CITIZEN = Caller.internal(Actor.citizen(), Channel.WEB, "request", null);
    private static final Caller OFFICER = Caller.internal(People.LURAH, Channel.DESK, "request", null);
    private final PhoneLimit limit = new PhoneLimit(3);

    private static FileComplaint.Body from(@Nullable String phone) {
        return new FileComplaint.Body(
                "Judul",
                "Uraian",
                "JALAN",
                "32.77.02.1005",
                null,
                null,
                null,
                Channel.WEB,
                null,
                Visibility.PUBLIC,
                new FileComplaint.Reporter("Ujang", phone, null, null),
                null,
                null);
    }

    @Test
    void oneNumberFilesSoManyADayHoweverItIsWritten() {
        limit.count(from("+62 812-3456-789"), CITIZEN);
        limit.count(from("08123456789"), CITIZEN);
        limit.count(from("0812 3456 789"), CITIZEN);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> limit.count(from("(0812) 3456789"), CITIZEN))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("phone-too-often"))
                .satisfies(refused -> assertThat(refused.status().value()).isEqualTo(429));
        limit.count(from("08123456788"), CITIZEN);
    }

    @Test
    void whoGivesNoNumberOrIsAnOfficerIsNotCounted() {
        for (int i = 0; i < 10; i++) {
            limit.count(from(null), CITIZEN);
            limit.count(from("08123456789"), OFFICER);
        }
        limit.count(from("08123456789"), CITIZEN);
    }
}
