package id.tuntas.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every page what its frame shows. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {
    private final Frame frame;

    PageModel(Frame frame) {
        this.frame = frame;
    }

    /** What answers programs has no frame, and pays for none. */
    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        boolean plain =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                        && (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                                || method.hasMethodAnnotation(ResponseBody.class));
        if (!plain) {
            model.addAllAttributes(ErrorDispatch.isOfAnOutage(request) ? frame.bare() : frame.attributes());
        }
    }
}
