package id.tuntas.query.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.Tier;
import id.tuntas.query.deadline.ShownClocks;
import id.tuntas.query.page.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One issue for programs. */
@RestController
class IssueEndpoint {
    private final IssueView issues;
    private final ShownClocks clocks;

    IssueEndpoint(IssueView issues, ShownClocks clocks) {
        this.issues = issues;
        this.clocks = clocks;
    }

    record Answer(
            String id,
            String ticketNumber,
            String title,
            String description,
            String category,
            @JsonProperty("class") IssueClass issueClass,
            Examination examination,
            IssueStatus state,
            String unit,
            Tier tier,
            long version,
            List<ShownClocks.Shown> clocks,
            Visibility visibility,
            Channel channel,
            String village,
            String district,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable String assignedTo,
            int percent,
            int transfers,
            int returns,
            int reopenings,
            Instant filedAt,
            List<KnownAs> externalReferences,
            Set<String> acts) {}

    /** Under which number another system tracks it. */
    record KnownAs(String system, String id) {}

    @GetMapping("/api/issues/{id}")
    ResponseEntity<Answer> issue(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer) {
        IssueView.Shown shown = issues.find(id, viewer, atLeast).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(answer(shown));
    }

    private Answer answer(IssueView.Shown shown) {
        Situation issue = shown.issue();
        return new Answer(
                issue.issueId(),
                issue.ticketNumber(),
                shown.title(),
                shown.description(),
                issue.category(),
                issue.issueClass(),
                issue.examination(),
                issue.status(),
                issue.unit(),
                issue.tier(),
                shown.version(),
                clocks.of(issue.clocks()),
                issue.visibility(),
                shown.filed().channel(),
                issue.village(),
                issue.district(),
                shown.address(),
                shown.filed().lat(),
                shown.filed().lng(),
                issue.officer(),
                issue.percent(),
                issue.transfers(),
                issue.returns(),
                issue.reopenings(),
                shown.filedAt(),
                issue.external().references().stream()
                        .map(reference -> new KnownAs(reference.system(), reference.externalId()))
                        .toList(),
                shown.acts().stream()
                        .map(Enum::name)
                        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)));
    }
}
