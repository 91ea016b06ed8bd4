package id.tuntas.query.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame shows. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {
    private final Frame frame;

    PageModel(Frame frame) {
        this.frame = frame;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAllAttributes(frame.attributes());
    }
}
