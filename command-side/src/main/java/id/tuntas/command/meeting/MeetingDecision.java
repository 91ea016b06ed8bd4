package id.tuntas.command.meeting;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.Sealed;
import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.meeting.MeetingEvent;
import id.tuntas.events.meeting.MeetingOffice;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.ledger.sealing.Vault;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One command on one meeting: what is known, who asks, and what follows. */
final class MeetingDecision {
    private final String meetingId;
    private final MeetingState state;
    private final Caller caller;
    private final MeetingMeans means;
    private final Chart chart;
    private Optional<OfficeHeld> office = Optional.empty();
    private @Nullable Integer created;

    MeetingDecision(String meetingId, MeetingState state, Caller caller, MeetingMeans means) {
        this.meetingId = meetingId;
        this.state = state;
        this.caller = caller;
        this.means = means;
        this.chart = means.chart();
    }

    Vault vault() {
        return means.vault();
    }

    ZoneId zone() {
        return chart.zone();
    }

    String account() {
        return caller.actor().account();
    }

    boolean isNew() {
        return !state.planned();
    }

    /** Of what the command made within the meeting, null for nothing. */
    @Nullable
    String created() {
        return created == null ? null : created.toString();
    }

    void requireConvener() {
        in(MeetingOffice.convening(caller.actor()));
    }

    /** Whoever keeps the minutes, as long as they are open. */
    void requireKeeper() {
        requireKeeperEver();
        requireOpen();
    }

    /** Whoever keeps the minutes, also when these are closed: for what goes on after them. */
    void requireKeeperEver() {
        requireKnown();
        in(MeetingOffice.convening(caller.actor()).or(() -> MeetingOffice.chairing(state.chair(), caller.actor())));
    }

    void requireChair() {
        requireKnown();
        in(MeetingOffice.chairing(state.chair(), caller.actor()));
    }

    void requireAnswering(String unit) {
        in(MeetingOffice.answering(unit, caller.actor()));
    }

    private void in(Optional<OfficeHeld> held) {
        office = held;
        if (held.isEmpty()) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
    }

    private void requireKnown() {
        if (!state.planned()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    void requireOpen() {
        requireKnown();
        if (state.closed() || state.cancelled()) {
            throw new Refused(HttpStatus.CONFLICT, state.closed() ? "minutes-closed" : "meeting-cancelled");
        }
    }

    void requireNothingDecided() {
        if (state.lastNumber() > 0) {
            throw new Refused(HttpStatus.CONFLICT, "meeting-begun");
        }
    }

    void requireNoBrief() {
        if (state.frozen()) {
            throw new Refused(HttpStatus.CONFLICT, "brief-frozen");
        }
    }

    void requireRoom() {
        if (state.lastNumber() >= MeetingEvent.ITEMS_MAX) {
            throw new Refused(HttpStatus.CONFLICT, "minutes-full");
        }
    }

    /** The number of the decision or follow-up that is recorded next. */
    int nextNumber() {
        requireRoom();
        created = state.lastNumber() + 1;
        return created;
    }

    MeetingState.FollowUp followUp(int number) {
        MeetingState.FollowUp known = state.followUp(number);
        if (known == null) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        return known;
    }

    void requireState(MeetingState.FollowUp followUp, FollowUpState wanted) {
        if (followUp.state() != wanted) {
            throw new Refused(HttpStatus.CONFLICT, "follow-up-state");
        }
    }

    void requireOffice(String code, String field) {
        if (chart.office(code).isEmpty()) {
            throw new InvalidInput(field, "unknown-office");
        }
    }

    void requireInvited(List<String> offices, String field) {
        if (!state.invited().containsAll(offices)) {
            throw new InvalidInput(field, "not-invited");
        }
    }

    String unit(String code, String field) {
        return chart.unit(code)
                .orElseThrow(() -> new InvalidInput(field, "unknown-unit"))
                .code();
    }

    void requireDelegable(String category) {
        boolean restricted = chart.category(category)
                .orElseThrow(() -> new InvalidInput("categories", "unknown-category"))
                .confidentiality()
                .isRestricted();
        if (restricted) {
            throw new InvalidInput("categories", "never-delegated");
        }
    }

    /** An issue that everybody in the meeting may hear of, by its number; null for none. */
    @Nullable
    String issue(@Nullable String number) {
        if (number != null) {
            means.requireOrdinary(number, caller.actor());
        }
        return number;
    }

    void requireNear(LocalDate day, String field) {
        LocalDate today = means.today(zone());
        boolean near = !day.isBefore(today.minusDays(MeetingLimits.DAYS_MAX))
                && !day.isAfter(today.plusDays(MeetingLimits.DAYS_MAX));
        require(near, field);
    }

    void requirePast(LocalDate day, String field) {
        requireNear(day, field);
        require(!day.isAfter(means.today(zone())), field);
    }

    void requireFuture(LocalDate day, String field) {
        LocalDate today = means.today(zone());
        require(!day.isBefore(today) && !day.isAfter(today.plusDays(10L * MeetingLimits.DAYS_MAX)), field);
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new InvalidInput(field, "day-far");
        }
    }

    void requireText(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, "missing");
        }
    }

    Sealed seal(String text) {
        return vault().seal(MeetingEvent.keyOf(meetingId), text);
    }

    @Nullable
    Sealed sealOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : seal(text);
    }

    void record(MeetingEvent event) {
        AggregateLifecycle.apply(event, ToldBy.inOffice(office, caller));
    }
}
