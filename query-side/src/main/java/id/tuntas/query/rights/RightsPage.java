package id.tuntas.query.rights;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Standing;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.access.Reach;
import id.tuntas.query.access.Rights;
import id.tuntas.query.access.Rights.Right;
import id.tuntas.query.access.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may do what, for all who are signed in: the table by which the door judges, and the rule of the acts. */
@Controller
class RightsPage {
    private final Rights rights;

    RightsPage(Rights rights) {
        this.rights = rights;
    }

    /** An act on issues that the role may take, how its office has to stand to the issue, and in which statuses. */
    record Deed(Act act, List<Standing> standings, Set<IssueStatus> statuses, boolean anywhere) {}

    @GetMapping("/rights")
    String page(
            @RequestParam(required = false) @Nullable Role role, @AuthenticationPrincipal Actor viewer, Model model) {
        Role chosen = role == null ? own(viewer) : role;
        Map<String, List<Right>> areas = rights.all().stream()
                .filter(right -> right.of(chosen) != Reach.NONE)
                .collect(Collectors.groupingBy(Right::area, LinkedHashMap::new, Collectors.toList()));
        long open = areas.values().stream().mapToLong(List::size).sum();
        model.addAttribute("roles", Role.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("areas", areas);
        model.addAttribute("reaches", Reach.values());
        model.addAttribute("open", open);
        model.addAttribute("closed", rights.all().size() - open);
        model.addAttribute("deeds", deeds(chosen));
        return "rights/page";
    }

    private static Role own(Actor viewer) {
        return viewer.offices().stream()
                .map(office -> Role.of(office.kind()))
                .findFirst()
                .orElse(Role.NO_OFFICE);
    }

    private static List<Deed> deeds(Role role) {
        Optional<OfficeKind> kind = Arrays.stream(OfficeKind.values())
                .filter(one -> Role.of(one) == role)
                .findFirst();
        return kind.map(RightsPage::deeds).orElse(List.of());
    }

    private static List<Deed> deeds(OfficeKind kind) {
        return Arrays.stream(Act.values())
                .filter(act -> act.isOpenTo(kind))
                .map(act -> new Deed(
                        act,
                        act.standings().stream()
                                .filter(standing -> standing.fits(kind))
                                .toList(),
                        act.statuses(),
                        act.statuses().size() == IssueStatus.values().length))
                .toList();
    }
}
