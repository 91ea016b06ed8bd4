package violations.command;

import org.springframework.web.bind.annotation.GetMapping;

final class AnswersAGet {
    @GetMapping("/changes")
    String change() {
        return "changed";
    }
}
