package id.tuntas.query.admin;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.projection.ProjectionStates;
import id.tuntas.query.projection.ProjectionStates.ProjectionState;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far each projection is, and its rebuild; for administrators only. */
@Controller
class ProjectionsPage {
    private static final String AGAIN_SECONDS = "2";

    private final ProjectionStates states;

    ProjectionsPage(ProjectionStates states) {
        this.states = states;
    }

    /** While a rebuild runs the browser asks again by itself, with a script or without. */
    @GetMapping("/admin/projections")
    String page(@AuthenticationPrincipal Actor viewer, Model model, HttpServletResponse response) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        var all = states.all();
        boolean running = all.stream()
                .anyMatch(state -> state.run() != null && state.run().isRunning());
        if (running) {
            response.setHeader("Refresh", AGAIN_SECONDS);
        }
        model.addAttribute(
                "waiting", all.stream().mapToLong(ProjectionState::letters).sum());
        model.addAttribute("running", running);
        model.addAttribute("states", all);
        return "admin/projections";
    }
}
