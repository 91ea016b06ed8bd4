package id.tuntas.query.whatif;

import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.rules.Coverage;
import id.tuntas.query.whatif.Moves.Move;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The open deadlines that a calendar would move, before anybody adopts it. */
@Controller
class MovesPage {
    private final Moves moves;
    private final RuleHistory rules;
    private final Directory directory;

    MovesPage(Moves moves, RuleHistory rules, Directory directory) {
        this.moves = moves;
        this.rules = rules;
        this.directory = directory;
    }

    /** A page of what would move, with its counts. */
    record Answer(
            String calendar, Instant asOf, long looked, long total, Map<String, Long> units, PageOf<Move> moves) {}

    @GetMapping("/what-if/moves")
    String page(
            @RequestParam String calendar,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Answer answer = answer(calendar, page, PageOf.SIZE_DEFAULT, viewer);
        model.addAttribute("answer", answer);
        WorkCalendar tried = found(calendar);
        int lastYear = tried.facts().lastDecreedYear();
        model.addAttribute("coverage", Coverage.of(calendar, lastYear, tried.dayOf(answer.asOf())));
        model.addAttribute("units", directory.unitNames());
        return "whatif/moves";
    }

    @GetMapping("/api/what-if/moves")
    @ResponseBody
    Answer json(
            @RequestParam String calendar,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Actor viewer) {
        return answer(calendar, page, size, viewer);
    }

    private Answer answer(String calendar, int page, int size, Actor viewer) {
        Admitted.require(viewer);
        Moves.Result result = moves.of(found(calendar), viewer);
        return new Answer(
                calendar,
                result.asOf(),
                result.looked(),
                result.total(),
                result.units(),
                PageOf.cut(result.seen(), page, size));
    }

    private WorkCalendar found(String calendar) {
        return rules.now().book().calendar(calendar).orElseThrow(NotFound::new);
    }
}
