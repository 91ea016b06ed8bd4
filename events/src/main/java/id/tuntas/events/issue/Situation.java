package id.tuntas.events.issue;

import id.tuntas.events.clock.Clocks;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.Tier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue stands after the events seen so far. Both sides fold the same events through {@link #evolve}: the
 * aggregate to decide, a page to show the issue now or as of any moment. It only assigns; it never judges, and reads no
 * clock.
 */
public final class Situation {
    private String issueId = "";
    private String ticketNumber = "";
    private String reporterId = "";
    private String category = "";
    private IssueClass issueClass = IssueClass.COMPLAINT;
    private Examination examination = Examination.ORDINARY;
    private Confidentiality confidentiality = Confidentiality.NONE;
    private Visibility visibility = Visibility.PUBLIC;
    private IssueStatus status = IssueStatus.FILED;
    private IssueStatus statusBeforeQuestion = IssueStatus.FILED;
    private String village = "";
    private String district = "";
    private String unit = "";
    private @Nullable String superior;
    private Tier tier = Tier.VILLAGE;
    private @Nullable String sentBy;
    private @Nullable String officer;
    private @Nullable String proposer;
    private int percent;
    private boolean dispatched;
    private int transfers;
    private int returns;
    private int reopenings;
    private boolean rated;
    private Clocks clocks = Clocks.NONE;
    private Supports supports = Supports.NONE;
    private Watchers watchers = Watchers.NONE;
    private NeedToKnow needToKnow = NeedToKnow.NONE;
    private External external = External.NONE;
    private int quietSteps;
    private final Set<String> involvedUnits = new LinkedHashSet<>();
    private final Map<String, Boolean> attachments = new LinkedHashMap<>();
    private final Set<String> photos = new LinkedHashSet<>();
    private List<String> clearedPhotos = List.of();

    /** Takes one more event of this issue's history into account. */
    public void evolve(IssueEvent event) {
        if (event instanceof Moved moved) {
            moveTo(moved);
        }
        if (event instanceof ClarificationRequested) {
            statusBeforeQuestion = status;
        }
        status = status.after(event, statusBeforeQuestion);
        watchers = watchers.after(event);
        quietSteps = event instanceof Watched ? quietSteps + 1 : 0;
        switch (event) {
            case ComplaintFiled filed -> begin(filed);
            case IssueVerified verified -> {
                issueClass = verified.issueClass();
                examination = verified.examination();
            }
            case IssueReclassified reclassified -> {
                category = reclassified.category();
                confidentiality = reclassified.confidentiality();
                clearedPhotos = confidentiality.isRestricted() ? List.of() : clearedPhotos;
            }
            case IssueDispatched sent -> {
                dispatched = true;
                transfers = sent.transfers();
                sentBy = sent.fromUnit();
            }
            case IssueEscalated climbed -> sentBy = climbed.fromUnit();
            case IssueReturned returned -> {
                returns = returned.returns();
                sentBy = null;
            }
            case IssueAccepted accepted -> officer = accepted.officer();
            case OfficerAssigned assigned -> officer = assigned.officer();
            case IssueInherited inherited -> officer = inherited.officer();
            case ProgressReported progress -> percent = progress.percent();
            case AttachmentAdded added -> attach(added);
            case CompletionProposed proposed -> proposer = proposed.officer();
            case IssueReopened reopened -> reopen(reopened.count());
            case ComplaintRated ignored -> rated = true;
            case AppealOpened appeal -> {
                sentBy = appeal.fromUnit();
                reopen(appeal.count());
            }
            case ClarificationRequested ignored -> {}
            case ClarificationGiven ignored -> {}
            case CompletionApproved ignored -> {}
            case CompletionRefused ignored -> {}
            case AnsweredAsPlanned ignored -> {}
            case IssueReferredOut ignored -> {}
            case IssueArchived ignored -> {}
            case IssueMerged ignored -> {}
            case ComplaintJoined ignored -> {}
            case CommentAdded ignored -> {}
            case IssueClosed ignored -> {}
            case ReporterIdentityViewed ignored -> {}
            case TextCleared ignored -> {}
            case PhotosCleared cleared -> clearedPhotos = cleared.photos();
            case Guarded guarded -> needToKnow = needToKnow.after(guarded);
            case Supported supported -> supports = supports.after(supported);
            case Watched ignored -> {}
            case Elsewhere told -> external = external.after(told);
            case Clocked clocked -> clocks = clocks.after(clocked);
        }
    }

    private void attach(AttachmentAdded added) {
        attachments.put(added.attachmentId(), added.byReporter());
        if (added.mediaType().startsWith("image/")) {
            photos.add(added.attachmentId());
        }
    }

    private void begin(ComplaintFiled filed) {
        issueId = filed.issueId();
        ticketNumber = filed.ticketNumber();
        reporterId = filed.reporterId();
        category = filed.category();
        issueClass = filed.issueClass();
        confidentiality = filed.confidentiality();
        visibility = filed.visibility();
        village = filed.village();
        district = filed.district();
        external = External.of(filed);
        involvedUnits.add(village);
        involvedUnits.add(district);
    }

    private void moveTo(Moved moved) {
        boolean inherited = moved instanceof IssueInherited;
        if (!moved.unit().equals(unit) && !inherited) {
            officer = null;
            sentBy = null;
            needToKnow = needToKnow.elsewhere();
        }
        if (inherited && moved.unit().equals(sentBy)) {
            sentBy = null;
        }
        unit = moved.unit();
        superior = moved.superior();
        tier = moved.tier();
        involvedUnits.add(unit);
    }

    private void reopen(int count) {
        reopenings = count;
        rated = false;
        percent = 0;
        proposer = null;
        needToKnow = needToKnow.withoutEnding();
        external = external.reopenedHere();
    }

    public String issueId() {
        return issueId;
    }

    public String ticketNumber() {
        return ticketNumber;
    }

    public String reporterId() {
        return reporterId;
    }

    public String category() {
        return category;
    }

    public IssueClass issueClass() {
        return issueClass;
    }

    public Examination examination() {
        return examination;
    }

    public Confidentiality confidentiality() {
        return confidentiality;
    }

    public Visibility visibility() {
        return visibility;
    }

    public IssueStatus status() {
        return status;
    }

    /** Kemendagri code of the kelurahan or desa where the matter lies. */
    public String village() {
        return village;
    }

    /** Kemendagri code of the kecamatan around {@link #village()}. */
    public String district() {
        return district;
    }

    /** Code of the unit that holds the issue. */
    public String unit() {
        return unit;
    }

    /** Code of the unit above {@link #unit()}, null above the region's head. */
    public @Nullable String superior() {
        return superior;
    }

    public Tier tier() {
        return tier;
    }

    /** Code of the unit that sent it here and to which it can be returned, null when nobody did. */
    public @Nullable String sentBy() {
        return sentBy;
    }

    /** Account of the officer who does the work, null before anybody accepted it. */
    public @Nullable String officer() {
        return officer;
    }

    /** Account of whoever last said that the work is done. */
    public @Nullable String proposer() {
        return proposer;
    }

    public int percent() {
        return percent;
    }

    /** Whether any unit has yet been charged with it by disposisi. */
    public boolean dispatched() {
        return dispatched;
    }

    public int transfers() {
        return transfers;
    }

    public int returns() {
        return returns;
    }

    public int reopenings() {
        return reopenings;
    }

    public boolean rated() {
        return rated;
    }

    /** Every clock the issue ever had. */
    public Clocks clocks() {
        return clocks;
    }

    /** All help that was ever asked of other units. */
    public Supports supports() {
        return supports;
    }

    /** Who must know of it, where it is restricted. */
    public NeedToKnow needToKnow() {
        return needToKnow;
    }

    /** By which numbers other systems know it, and what they said last. */
    public External external() {
        return external;
    }

    /** Whether the unit above has to decide, or has just decided, on what the handling unit calls its end. */
    boolean concernsSuperior() {
        return status == IssueStatus.COMPLETION_PROPOSED
                || status == IssueStatus.RESPONDED
                || (needToKnow.ending() != null && !status.isSettled());
    }

    public Watchers watchers() {
        return watchers;
    }

    /** How many of the last steps only told who follows: whoever saw the step before them has seen the newest. */
    public int quietSteps() {
        return quietSteps;
    }

    /**
     * Whether this unit is the place's kelurahan, desa or kecamatan, has ever held the issue, or was ever asked to help.
     */
    public boolean involves(String unitCode) {
        return involvedUnits.contains(unitCode) || supports.asked(unitCode);
    }

    /** Whether this actor knows of the issue only because a unit was asked to help. */
    public boolean isSeenOnlyToSupport(Actor actor) {
        return !actor.isReporterOf(issueId)
                && actor.offices().stream()
                        .noneMatch(office -> involvedUnits.contains(office.unit())
                                || office.kind().seesRegion());
    }

    /** Whether this actor may know of the issue at all. */
    public boolean isSeenBy(Actor actor) {
        return actor.isReporterOf(issueId)
                || actor.offices().stream().anyMatch(office -> Standing.SEES.has(this, actor, office));
    }

    public int attachmentCount() {
        return attachments.size();
    }

    /** How many of the attachments came from the reporter. */
    public long reporterAttachmentCount() {
        return attachments.values().stream().filter(byReporter -> byReporter).count();
    }

    /** The attachments that are pictures, the oldest first. */
    public Set<String> photos() {
        return Collections.unmodifiableSet(photos);
    }

    /** Those of them that everybody may see. */
    public List<String> clearedPhotos() {
        return clearedPhotos;
    }

    /** Whether this attachment belongs to the issue and was added by an officer, and so may prove work. */
    public boolean isProof(String attachmentId) {
        return Boolean.FALSE.equals(attachments.get(attachmentId));
    }
}
