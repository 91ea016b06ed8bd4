package id.tuntas.command.issue;

import id.tuntas.command.organisation.Chart.Category;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.EscalationCause;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import java.util.ArrayList;
import java.util.List;

/** What has happened to an issue so far. */
final class History {
    static final String ISSUE = "CMH-261121-7K2MQ";
    static final String OTHER = "CMH-261120-AAAAA";
    static final String REPORTER_ID = "r1";

    static final Sealed TEXT = new Sealed(Keys.content(REPORTER_ID), "");

    private final String issue;
    private final List<IssueEvent> events = new ArrayList<>();
    private final Situation now = new Situation();

    private History(String issue) {
        this.issue = issue;
    }

    static History nothing() {
        return new History(ISSUE);
    }

    /** Told at Padasuka; a restricted matter is with its category's unit at once. */
    static History filed(String category) {
        return new History(ISSUE).file(category, Visibility.PUBLIC);
    }

    static History filedAnonymously(String category) {
        return new History(ISSUE).file(category, Visibility.ANONYMOUS);
    }

    static History otherFiled(String category) {
        return new History(OTHER).file(category, Visibility.PUBLIC);
    }

    /** A road that DPUPR was charged with. */
    static History dispatchedToDpupr() {
        return filed("JALAN").verified().dispatchedTo("DPUPR");
    }

    /** A road that an officer of DPUPR mends. */
    static History inProgress() {
        return dispatchedToDpupr().acceptedBy(People.DPUPR_STAFF);
    }

    static History responded() {
        return inProgress().attached("proof").proposedBy(People.DPUPR_STAFF).approved();
    }

    private History file(String categoryCode, Visibility visibility) {
        Category category = Means.chart().category(categoryCode).orElseThrow();
        Unit unit = unit(category.confidentiality().isRestricted() ? String.valueOf(category.unit()) : People.PADASUKA);
        return then(new ComplaintFiled(
                issue,
                issue,
                REPORTER_ID,
                TEXT,
                TEXT,
                categoryCode,
                category.confidentiality(),
                IssueClass.COMPLAINT,
                visibility,
                Channel.WEB,
                People.PADASUKA,
                People.TENGAH,
                null,
                null,
                null,
                TEXT,
                null,
                null,
                null,
                null,
                null,
                unit.code(),
                unit.parent(),
                unit.tier(),
                Means.NOW));
    }

    History then(IssueEvent event) {
        events.add(event);
        now.evolve(event);
        return this;
    }

    /** The issue as all this leaves it. */
    Situation now() {
        return now;
    }

    History verified() {
        return then(new IssueVerified(issue, IssueClass.COMPLAINT, Examination.ORDINARY));
    }

    History dispatchedTo(String code) {
        Unit to = unit(code);
        int transfers = now.dispatched() ? now.transfers() + 1 : 0;
        return then(new IssueDispatched(issue, now.unit(), to.code(), to.parent(), to.tier(), transfers, null));
    }

    History escalatedTo(String code) {
        Unit to = unit(code);
        return then(new IssueEscalated(
                issue, now.unit(), to.code(), to.parent(), to.tier(), EscalationCause.BY_OFFICER, TEXT));
    }

    History returned() {
        Unit to = unit(String.valueOf(now.sentBy()));
        return then(new IssueReturned(
                issue, now.unit(), to.code(), to.parent(), to.tier(), "DLH", now.returns() + 1, TEXT));
    }

    History acceptedBy(Actor officer) {
        return then(new IssueAccepted(issue, now.unit(), officer.account()));
    }

    History asked() {
        return then(new ClarificationRequested(issue, TEXT));
    }

    History attached(String id) {
        return then(new AttachmentAdded(issue, id, "image/jpeg", 1, id, false, null, null));
    }

    History attachedByReporter(String id) {
        return then(new AttachmentAdded(issue, id, "image/jpeg", 1, id, true, null, null));
    }

    History proposedBy(Actor officer) {
        return then(new CompletionProposed(issue, officer.account(), TEXT, List.of("proof")));
    }

    History approved() {
        return then(new CompletionApproved(issue));
    }

    History rated() {
        return then(new ComplaintRated(issue, true, 4, 4, 4, null));
    }

    History closed() {
        return then(new IssueClosed(issue, ClosureCause.RATED_BY_REPORTER));
    }

    History archived() {
        return then(new IssueArchived(issue, TEXT));
    }

    String issue() {
        return issue;
    }

    List<IssueEvent> events() {
        return List.copyOf(events);
    }

    private static Unit unit(String code) {
        return Means.chart().unit(code).orElseThrow();
    }
}
