package violations.query;

import org.springframework.web.bind.annotation.RequestMapping;

final class AnswersAPost {
    @RequestMapping("/shows")
    String show() {
        return "any method";
    }
}
