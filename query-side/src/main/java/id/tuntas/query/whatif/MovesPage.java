package id.tuntas.query.whatif;

import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.rules.Coverage;
import id.tuntas.query.whatif.Counting.Count;
import id.tuntas.query.whatif.Moves.Move;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    MovesPage(Moves moves, RuleHistory rules, Directory directory, Clock clock) {
        this.moves = moves;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page of what would move, with its counts. */
    record Answer(String calendar, Instant asOf, long looked, long total, Map<String, Long> units, PageOf<Move> moves) {
        static Answer of(Moves.Result result, int page, int size) {
            return new Answer(
                    result.calendar(),
                    result.asOf(),
                    result.looked(),
                    result.total(),
                    result.units(),
                    PageOf.cut(result.seen(), page, size));
        }
    }

    @GetMapping("/what-if/moves")
    String page(
            @RequestParam String calendar,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String count,
            @AuthenticationPrincipal Actor viewer,
            HttpServletResponse answer,
            Model model) {
        Admitted.require(viewer);
        WorkCalendar tried = found(calendar);
        Count<Moves.Result> begun = moves.count(count, tried, viewer);
        begun.soon()
                .ifPresentOrElse(
                        result -> model.addAttribute("answer", Answer.of(result, page, PageOf.SIZE_DEFAULT)),
                        () -> Waiting.tell(answer, "/what-if/moves?calendar=" + calendar + "&count=" + begun.id()));
        int lastYear = tried.facts().lastDecreedYear();
        model.addAttribute("coverage", Coverage.of(calendar, lastYear, tried.dayOf(clock.instant())));
        model.addAttribute("calendar", calendar);
        model.addAttribute("count", begun);
        model.addAttribute("linked", Scope.seesRegion(viewer));
        model.addAttribute("units", directory.unitNames());
        return "whatif/moves";
    }

    @GetMapping("/api/what-if/moves")
    @ResponseBody
    Answer json(
            @RequestParam String calendar,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String count,
            @AuthenticationPrincipal Actor viewer) {
        Admitted.require(viewer);
        return Answer.of(moves.count(count, found(calendar), viewer).whole(), page, size);
    }

    private WorkCalendar found(String calendar) {
        return rules.now().book().calendar(calendar).orElseThrow(NotFound::new);
    }
}
