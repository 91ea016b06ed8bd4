package id.tuntas.events.issue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.OfficerAssigned;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may do what in which status, spelled out by hand. A letter stands for a person to whom the act is open:
 *
 * <pre>
 * R the reporter                      S leads the unit above
 * O the officer who does the work     H the lurah of the place
 * L leads the holding unit            D the region's admin desk
 * A an auditor, who sees the region   X leads a unit that has nothing to do with it
 * </pre>
 */
class ActTableTest {
    private static final String ORDER = "ROLSHDAX";
    private static final String STAFF = "staff";

    private static final Map<Character, Actor> AROUND_DPUPR = Map.of(
            'R', Actor.reporter(Life.ISSUE),
            'O', officer(STAFF, OfficeKind.STAFF, "DPUPR", Tier.OPD),
            'L', officer("head", OfficeKind.OPD_HEAD, "DPUPR", Tier.OPD),
            'S', officer("sekda", OfficeKind.SEKDA, "SETDA", Tier.SECRETARIAT),
            'H', officer("lurah", OfficeKind.LURAH, Life.PADASUKA, Tier.VILLAGE),
            'D', officer("desk", OfficeKind.VERIFIER, "DISKOMINFO", Tier.OPD),
            'A', officer("auditor", OfficeKind.AUDITOR, "INSPEKTORAT", Tier.OPD),
            'X', officer("stranger", OfficeKind.OPD_HEAD, "DLH", Tier.OPD));

    private static final Map<Character, Actor> AROUND_THE_CAMAT = Map.of(
            'R', Actor.reporter(Life.ISSUE),
            'O', officer(STAFF, OfficeKind.STAFF, Life.TENGAH, Tier.DISTRICT),
            'L', officer("camat", OfficeKind.CAMAT, Life.TENGAH, Tier.DISTRICT),
            'S', officer("sekda", OfficeKind.SEKDA, "SETDA", Tier.SECRETARIAT),
            'H', officer("lurah", OfficeKind.LURAH, Life.PADASUKA, Tier.VILLAGE),
            'D', officer("desk", OfficeKind.VERIFIER, "DISKOMINFO", Tier.OPD),
            'A', officer("auditor", OfficeKind.AUDITOR, "INSPEKTORAT", Tier.OPD),
            'X', officer("stranger", OfficeKind.LURAH, "32.77.01.1001", Tier.VILLAGE));

    private static final Map<Character, Actor> AROUND_THE_INSPEKTORAT = Map.of(
            'R', Actor.reporter(Life.ISSUE),
            'O', officer(STAFF, OfficeKind.STAFF, "INSPEKTORAT", Tier.OPD),
            'L', officer("inspektur", OfficeKind.INSPEKTORAT, "INSPEKTORAT", Tier.OPD),
            'S', officer("walikota", OfficeKind.REGION_HEAD, "WALIKOTA", Tier.HEAD),
            'H', officer("lurah", OfficeKind.LURAH, Life.PADASUKA, Tier.VILLAGE),
            'D', officer("desk", OfficeKind.VERIFIER, "DISKOMINFO", Tier.OPD),
            'A', officer("auditor", OfficeKind.AUDITOR, "INSPEKTORAT", Tier.OPD),
            'X', officer("stranger", OfficeKind.SEKDA, "SETDA", Tier.SECRETARIAT));

    @Test
    void ordinaryMatterHeldByAnOpd() {
        String table =
                table(AROUND_DPUPR, () -> Life.ordinary().sent("image/png").escalatedTo("DPUPR", "SETDA", Tier.OPD));
        assertThat(table).isEqualTo("""
                                   FILED   VERIFIE DISPATC IN_PROG COMPLET RESPOND CLOSED  AWAITIN RETURNE ARCHIVE MERGED  REFERRE ANSWERE REOPENE
                VERIFY             D       .       .       .       .       .       .       .       .       .       .       .       .       .
                DISPATCH           D       D       D       D       .       .       .       .       D       .       .       .       .       D
                ESCALATE           L       L       L       L       .       .       .       .       L       .       .       .       .       L
                RETURN             .       .       L       L       .       .       .       .       .       .       .       .       .       .
                ACCEPT             .       L       L       L       .       .       .       .       L       .       .       .       .       L
                REPORT_PROGRESS    .       .       .       OL      .       .       .       .       .       .       .       .       .       .
                ASK_REPORTER       OLD     OLD     OLD     OLD     .       .       .       .       .       .       .       .       .       OLD
                CLARIFY            .       .       .       .       .       .       .       RHD     .       .       .       .       .       .
                ATTACH             ROLHD   ROLHD   ROLHD   ROLHD   .       .       .       ROLHD   ROLHD   .       .       .       .       ROLHD
                PROPOSE_COMPLETION .       .       .       OL      .       .       .       .       .       .       .       .       .       .
                APPROVE_COMPLETION .       .       .       .       LS      .       .       .       .       .       .       .       .       .
                REFUSE_COMPLETION  .       .       .       .       LS      .       .       .       .       .       .       .       .       .
                ANSWER_AS_PLANNED  .       .       L       L       .       .       .       .       .       .       .       .       .       L
                REFER_OUT          LD      LD      LD      LD      .       .       .       .       LD      .       .       .       .       LD
                ARCHIVE            D       D       .       .       .       .       .       .       .       .       .       .       .       .
                MERGE              LD      LD      LD      LD      .       .       .       .       LD      .       .       .       .       LD
                REOPEN             .       .       .       .       .       RHD     RHD     .       .       RHD     .       RHD     RHD     .
                CLOSE              .       .       .       .       .       RD      .       .       .       .       .       .       .       .
                RATE               .       .       .       .       .       R       R       .       .       .       .       .       .       .
                COMMENT            ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA .       ROLSHDA ROLSHDA ROLSHDA
                VIEW_IDENTITY      OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD
                CLEAR_TEXT         D       D       D       D       D       D       D       D       D       D       D       D       D       D
                CLEAR_PHOTOS       D       D       D       D       D       D       D       D       D       D       D       D       D       D
                ADD_NUMBER         LD      LD      LD      LD      LD      LD      LD      LD      LD      LD      LD      LD      LD      LD
                REQUEST_SUPPORT    L       L       L       L       .       .       .       L       .       .       .       .       .       L
                WITHDRAW_SUPPORT   .       .       .       .       .       .       .       .       .       .       .       .       .       .
                ACCEPT_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                REPORT_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                FINISH_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                DECLINE_SUPPORT    .       .       .       .       .       .       .       .       .       .       .       .       .       .
                FOLLOW             OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA
                UNFOLLOW           .       .       .       .       .       .       .       .       .       .       .       .       .       .
                SAY_SEEN           .       .       .       .       .       .       .       .       .       .       .       .       .       .
                GRANT_KNOWLEDGE    .       .       .       .       .       .       .       .       .       .       .       .       .       .
                WITHDRAW_KNOWLEDGE .       .       .       .       .       .       .       .       .       .       .       .       .       .
                PROPOSE_ENDING     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                CONFIRM_ENDING     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                DECLINE_ENDING     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                """);
    }

    @Test
    void ordinaryMatterHeldByTheCamat() {
        String table = table(
                AROUND_THE_CAMAT,
                () -> Life.ordinary().sent("image/png").escalatedTo(Life.TENGAH, "SETDA", Tier.DISTRICT));
        assertThat(table).isEqualTo("""
                                   FILED   VERIFIE DISPATC IN_PROG COMPLET RESPOND CLOSED  AWAITIN RETURNE ARCHIVE MERGED  REFERRE ANSWERE REOPENE
                VERIFY             D       .       .       .       .       .       .       .       .       .       .       .       .       .
                DISPATCH           LD      LD      LD      LD      .       .       .       .       LD      .       .       .       .       LD
                ESCALATE           L       L       L       L       .       .       .       .       L       .       .       .       .       L
                RETURN             .       .       L       L       .       .       .       .       .       .       .       .       .       .
                ACCEPT             L       L       L       L       .       .       .       .       L       .       .       .       .       L
                REPORT_PROGRESS    .       .       .       OL      .       .       .       .       .       .       .       .       .       .
                ASK_REPORTER       OLD     OLD     OLD     OLD     .       .       .       .       .       .       .       .       .       OLD
                CLARIFY            .       .       .       .       .       .       .       RLHD    .       .       .       .       .       .
                ATTACH             ROLHD   ROLHD   ROLHD   ROLHD   .       .       .       ROLHD   ROLHD   .       .       .       .       ROLHD
                PROPOSE_COMPLETION .       .       .       OL      .       .       .       .       .       .       .       .       .       .
                APPROVE_COMPLETION .       .       .       .       LS      .       .       .       .       .       .       .       .       .
                REFUSE_COMPLETION  .       .       .       .       LS      .       .       .       .       .       .       .       .       .
                ANSWER_AS_PLANNED  .       .       L       L       .       .       .       .       .       .       .       .       .       L
                REFER_OUT          LD      LD      LD      LD      .       .       .       .       LD      .       .       .       .       LD
                ARCHIVE            D       D       .       .       .       .       .       .       .       .       .       .       .       .
                MERGE              LD      LD      LD      LD      .       .       .       .       LD      .       .       .       .       LD
                REOPEN             .       .       .       .       .       RLHD    RLHD    .       .       RLHD    .       RLHD    RLHD    .
                CLOSE              .       .       .       .       .       RD      .       .       .       .       .       .       .       .
                RATE               .       .       .       .       .       R       R       .       .       .       .       .       .       .
                COMMENT            ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA ROLSHDA .       ROLSHDA ROLSHDA ROLSHDA
                VIEW_IDENTITY      OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD     OLD
                CLEAR_TEXT         D       D       D       D       D       D       D       D       D       D       D       D       D       D
                CLEAR_PHOTOS       D       D       D       D       D       D       D       D       D       D       D       D       D       D
                ADD_NUMBER         LD      LD      LD      LD      LD      LD      LD      LD      LD      LD      LD      LD      LD      LD
                REQUEST_SUPPORT    L       L       L       L       .       .       .       L       .       .       .       .       .       L
                WITHDRAW_SUPPORT   .       .       .       .       .       .       .       .       .       .       .       .       .       .
                ACCEPT_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                REPORT_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                FINISH_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                DECLINE_SUPPORT    .       .       .       .       .       .       .       .       .       .       .       .       .       .
                FOLLOW             OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA  OLSHDA
                UNFOLLOW           .       .       .       .       .       .       .       .       .       .       .       .       .       .
                SAY_SEEN           .       .       .       .       .       .       .       .       .       .       .       .       .       .
                GRANT_KNOWLEDGE    .       .       .       .       .       .       .       .       .       .       .       .       .       .
                WITHDRAW_KNOWLEDGE .       .       .       .       .       .       .       .       .       .       .       .       .       .
                PROPOSE_ENDING     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                CONFIRM_ENDING     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                DECLINE_ENDING     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                """);
    }

    @Test
    void integrityMatterHeldByTheInspektorat() {
        String table = table(AROUND_THE_INSPEKTORAT, () -> Life.integrity().sent("image/png"));
        assertThat(table).isEqualTo("""
                                   FILED   VERIFIE DISPATC IN_PROG COMPLET RESPOND CLOSED  AWAITIN RETURNE ARCHIVE MERGED  REFERRE ANSWERE REOPENE
                VERIFY             L       .       .       .       .       .       .       .       .       .       .       .       .       .
                DISPATCH           L       L       L       L       .       .       .       .       L       .       .       .       .       L
                ESCALATE           L       L       L       L       .       .       .       .       L       .       .       .       .       L
                RETURN             .       .       L       .       .       .       .       .       .       .       .       .       .       .
                ACCEPT             L       L       L       L       .       .       .       .       L       .       .       .       .       L
                REPORT_PROGRESS    .       .       .       OL      .       .       .       .       .       .       .       .       .       .
                ASK_REPORTER       OL      OL      OL      OL      .       .       .       .       .       .       .       .       .       OL
                CLARIFY            .       .       .       .       .       .       .       R       .       .       .       .       .       .
                ATTACH             ROL     ROL     ROL     ROL     .       .       .       ROL     ROL     .       .       .       .       ROL
                PROPOSE_COMPLETION .       .       .       OL      .       .       .       .       .       .       .       .       .       .
                APPROVE_COMPLETION .       .       .       .       LS      .       .       .       .       .       .       .       .       .
                REFUSE_COMPLETION  .       .       .       .       LS      .       .       .       .       .       .       .       .       .
                ANSWER_AS_PLANNED  .       .       .       .       .       .       .       .       .       .       .       .       .       .
                REFER_OUT          .       .       .       .       .       .       .       .       .       .       .       .       .       .
                ARCHIVE            .       .       .       .       .       .       .       .       .       .       .       .       .       .
                MERGE              L       L       L       L       .       .       .       .       L       .       .       .       .       L
                REOPEN             .       .       .       .       .       R       R       .       .       R       .       R       R       .
                CLOSE              .       .       .       .       .       R       .       .       .       .       .       .       .       .
                RATE               .       .       .       .       .       R       R       .       .       .       .       .       .       .
                COMMENT            ROL     ROL     ROL     ROL     ROLS    ROLS    ROL     ROL     ROL     ROL     .       ROL     ROL     ROL
                VIEW_IDENTITY      OL      OL      OL      OL      OL      OL      OL      OL      OL      OL      OL      OL      OL      OL
                CLEAR_TEXT         .       .       .       .       .       .       .       .       .       .       .       .       .       .
                CLEAR_PHOTOS       .       .       .       .       .       .       .       .       .       .       .       .       .       .
                ADD_NUMBER         L       L       L       L       L       L       L       L       L       L       L       L       L       L
                REQUEST_SUPPORT    L       L       L       L       .       .       .       L       .       .       .       .       .       L
                WITHDRAW_SUPPORT   .       .       .       .       .       .       .       .       .       .       .       .       .       .
                ACCEPT_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                REPORT_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                FINISH_SUPPORT     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                DECLINE_SUPPORT    .       .       .       .       .       .       .       .       .       .       .       .       .       .
                FOLLOW             OL      OL      OL      OL      OLS     OLS     OL      OL      OL      OL      OL      OL      OL      OL
                UNFOLLOW           .       .       .       .       .       .       .       .       .       .       .       .       .       .
                SAY_SEEN           .       .       .       .       .       .       .       .       .       .       .       .       .       .
                GRANT_KNOWLEDGE    L       L       L       L       L       L       L       L       L       L       L       L       L       L
                WITHDRAW_KNOWLEDGE .       .       .       .       .       .       .       .       .       .       .       .       .       .
                PROPOSE_ENDING     L       L       L       L       .       .       .       .       L       .       .       .       .       L
                CONFIRM_ENDING     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                DECLINE_ENDING     .       .       .       .       .       .       .       .       .       .       .       .       .       .
                """);
    }

    private static String table(Map<Character, Actor> people, Supplier<Life> start) {
        StringBuilder table = new StringBuilder(row("", IssueStatus::name));
        for (Act act : Act.values()) {
            table.append(row(act.name(), status -> whoMay(act, people, held(start.get(), status))));
        }
        return table.toString();
    }

    private static Situation held(Life life, IssueStatus status) {
        return life.then(new OfficerAssigned(Life.ISSUE, STAFF))
                .broughtTo(status)
                .now();
    }

    private static String whoMay(Act act, Map<Character, Actor> people, Situation issue) {
        String letters = ORDER.chars()
                .mapToObj(letter -> (char) letter)
                .filter(letter ->
                        act.judge(issue, requireNonNull(people.get(letter))).isAccepted())
                .map(String::valueOf)
                .collect(Collectors.joining());
        return letters.isEmpty() ? "." : letters;
    }

    private static String row(String name, Function<IssueStatus, String> cell) {
        StringBuilder row = new StringBuilder(String.format("%-18s", name));
        for (IssueStatus status : IssueStatus.values()) {
            row.append(String.format(" %-7.7s", cell.apply(status)));
        }
        return row.toString().stripTrailing() + "\n";
    }

    private static Actor officer(String account, OfficeKind kind, String unit, Tier tier) {
        return Actor.officer(account, List.of(new OfficeHeld(unit + ":" + kind, kind, unit, tier)));
    }
}
