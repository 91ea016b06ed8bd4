package id.tuntas.events.notice;

import static id.tuntas.events.notice.Audience.*;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.notice.Notice.To;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of notices: after which step who is told, and why. A step that stands in no row is told to nobody; those are
 * named too, so that a new kind of step cannot be forgotten.
 */
public final class Notices {
    private static final List<Rule> RULES = List.of(
            rule(ComplaintFiled.class, NoticeKind.ARRIVED, HOLDER),
            rule(ComplaintFiled.class, NoticeKind.RECEIVED, REPORTER),
            new Rule(HistoryImported.class, NoticeKind.ARRIVED, HOLDER, Notices::isStillOpenThere),
            rule(IssueReclassified.class, NoticeKind.ARRIVED, HOLDER),
            rule(IssueDispatched.class, NoticeKind.ARRIVED, HOLDER),
            rule(IssueDispatched.class, NoticeKind.PASSED_ON, REPORTER),
            rule(IssueDispatched.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(IssueEscalated.class, NoticeKind.ARRIVED, HOLDER),
            rule(IssueEscalated.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(IssueReturned.class, NoticeKind.ARRIVED, HOLDER),
            rule(IssueReturned.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(IssueInherited.class, NoticeKind.ARRIVED, HOLDER),
            rule(IssueAccepted.class, NoticeKind.ASSIGNED, OFFICER),
            rule(IssueAccepted.class, NoticeKind.WORK_BEGUN, REPORTER),
            rule(IssueAccepted.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(OfficerAssigned.class, NoticeKind.ASSIGNED, OFFICER),
            rule(ProgressReported.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(ClarificationRequested.class, NoticeKind.QUESTION, REPORTER),
            rule(ClarificationGiven.class, NoticeKind.REPORTER_ANSWERED, OFFICER),
            rule(CompletionProposed.class, NoticeKind.COMPLETION_PROPOSED, HOLDER),
            rule(CompletionProposed.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(CompletionApproved.class, NoticeKind.SETTLED, REPORTER),
            rule(CompletionApproved.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(CompletionRefused.class, NoticeKind.COMPLETION_REFUSED, OFFICER),
            rule(AnsweredAsPlanned.class, NoticeKind.PLANNED, REPORTER),
            rule(AnsweredAsPlanned.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(IssueReferredOut.class, NoticeKind.REFERRED, REPORTER),
            rule(IssueReferredOut.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(IssueArchived.class, NoticeKind.ENDED, REPORTER),
            rule(IssueArchived.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(IssueMerged.class, NoticeKind.ENDED, REPORTER),
            rule(IssueMerged.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(IssueReopened.class, NoticeKind.REOPENED, HOLDER),
            rule(IssueReopened.class, NoticeKind.REVIVED, REPORTER),
            rule(IssueReopened.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(ComplaintRated.class, NoticeKind.RATED, HOLDER),
            rule(ComplaintRated.class, NoticeKind.RATED, OFFICER),
            rule(AppealOpened.class, NoticeKind.ARRIVED, HOLDER),
            rule(AppealOpened.class, NoticeKind.REVIVED, REPORTER),
            rule(AppealOpened.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(CommentAdded.class, NoticeKind.REMARK, OFFICER),
            new Rule(CommentAdded.class, NoticeKind.REPLY, REPORTER, Notices::isForReporter),
            rule(IssueClosed.class, NoticeKind.CLOSED, REPORTER),
            rule(IssueClosed.class, NoticeKind.FOLLOWED, FOLLOWERS),
            rule(SupportRequested.class, NoticeKind.HELP_ASKED, HELPER),
            rule(SupportFinished.class, NoticeKind.HELP_ANSWERED, OFFICER),
            rule(SupportDeclined.class, NoticeKind.HELP_ANSWERED, OFFICER),
            rule(ClockMissed.class, NoticeKind.DEADLINE_MISSED, OFFICER),
            rule(ClockMissed.class, NoticeKind.DEADLINE_MISSED, HOLDER),
            rule(ClockMissed.class, NoticeKind.DEADLINE_MISSED, SUPERIOR),
            rule(ClockMissed.class, NoticeKind.FOLLOWED, FOLLOWERS));

    /** Steps of which nobody is told; what need-to-know is about is told by those who decide it. */
    private static final Set<Class<?>> SILENT = Set.of(
            IssueVerified.class,
            AttachmentAdded.class,
            ComplaintJoined.class,
            ReporterIdentityViewed.class,
            Guarded.class,
            Watched.class,
            Cleared.class,
            ExternalReferenceAdded.class,
            ExternalStateNoted.class,
            SupportAccepted.class,
            SupportReported.class,
            SupportWithdrawn.class,
            ClockStarted.class,
            ClockPaused.class,
            ClockResumed.class,
            ClockMet.class,
            DeadlineRecomputed.class);

    private static final Map<Class<?>, List<Rule>> BY_STEP = RULES.stream().collect(Collectors.groupingBy(Rule::step));

    private Notices() {}

    private record Rule(
            Class<? extends IssueEvent> step, NoticeKind kind, Audience audience, Predicate<IssueEvent> when) {}

    private static Rule rule(Class<? extends IssueEvent> step, NoticeKind kind, Audience audience) {
        return new Rule(step, kind, audience, event -> true);
    }

    private static boolean isForReporter(IssueEvent event) {
        return event instanceof CommentAdded comment && comment.visibility() != CommentVisibility.INTERNAL;
    }

    private static boolean isStillOpenThere(IssueEvent event) {
        return event instanceof HistoryImported told && !told.closed();
    }

    /** What comes with a history of its own says in its second step whether anything is left to do. */
    private static boolean comesWithHistory(IssueEvent event, String actor) {
        return event instanceof ComplaintFiled filed
                && filed.externalId() != null
                && actor.equals(EventMetadata.SYSTEM);
    }

    /** Whether the table has a row for this kind of step or says that nobody is told. */
    public static boolean knows(Class<?> step) {
        return BY_STEP.containsKey(step) || SILENT.stream().anyMatch(silent -> silent.isAssignableFrom(step));
    }

    /**
     * Who is told of this step. Whoever took it is not left out here.
     *
     * @param held with whom the issue is after it
     * @param actor who took it, see {@link EventMetadata#ACTOR}
     */
    public static List<Notice> of(IssueEvent event, Held held, String actor) {
        if (comesWithHistory(event, actor)) {
            return List.of();
        }
        return BY_STEP.getOrDefault(event.getClass(), List.of()).stream()
                .filter(rule -> rule.when().test(event))
                .flatMap(rule -> Stream.ofNullable(notice(rule, event, held)))
                .distinct()
                .toList();
    }

    private static @Nullable Notice notice(Rule rule, IssueEvent event, Held held) {
        return switch (rule.audience()) {
            case HOLDER -> new Notice(rule.kind(), To.UNIT, held.unit());
            case SUPERIOR -> held.superior() == null ? null : new Notice(rule.kind(), To.UNIT, held.superior());
            case HELPER -> event instanceof Supported help ? new Notice(rule.kind(), To.UNIT, help.unit()) : null;
            case OFFICER ->
                held.officer() == null
                        ? new Notice(rule.kind(), To.UNIT, held.unit())
                        : new Notice(rule.kind(), To.ACCOUNT, held.officer());
            case FOLLOWERS -> new Notice(rule.kind(), To.FOLLOWERS, "");
            case REPORTER -> new Notice(rule.kind(), To.REPORTER, "");
        };
    }

    /** Kinds that are told to officers, in the order of the table. */
    public static Set<NoticeKind> kindsForOfficers() {
        return RULES.stream()
                .filter(rule -> rule.audience() != REPORTER)
                .map(Rule::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Kinds that are told to the reporter. */
    public static Set<NoticeKind> kindsForReporters() {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> !kindsForOfficers().contains(kind))
                .collect(Collectors.toUnmodifiableSet());
    }
}
