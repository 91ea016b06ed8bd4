package id.tuntas.command.notice;

import id.tuntas.command.notice.Stories.Story;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.notice.NoticeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words what is sent. It names a number and what happened, and never title, text or place: a mailbox is not as well kept
 * as the tracking page is. Of what is restricted or confidential it says only that something happened.
 */
@Component
class Letters {
    private static final Locale INDONESIAN = Locale.of("id");

    private final MessageSource messages;
    private final String publicUrl;

    Letters(MessageSource messages, @Value("${tuntas.public-url:}") String publicUrl) {
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    record Letter(String subject, String text) {}

    /** To a reporter, by mail. */
    Letter toReporter(NoticeKind kind, Story story) {
        String number = story.situation().ticketNumber();
        return new Letter(
                say("mail.reporter.subject", number),
                say("mail.reporter.text", what(kind, story), number, publicUrl + "/track"));
    }

    /** To a reporter's telephone. */
    String shortly(NoticeKind kind, Story story) {
        return say("mail.short", story.situation().ticketNumber(), what(kind, story), publicUrl + "/track");
    }

    private String what(NoticeKind kind, Story story) {
        boolean hidden = story.isRestricted() || story.situation().visibility() == Visibility.CONFIDENTIAL;
        return say(hidden ? "mail.reporter.HIDDEN" : "mail.reporter." + kind);
    }

    /** One step that an officer is told of. */
    record Line(NoticeKind kind, Story story) {}

    /**
     * To an officer: one step, or what has gathered.
     *
     * @param left how many more there are than lines
     */
    Letter toOfficer(List<Line> lines, boolean digest, int left) {
        List<String> told = new ArrayList<>();
        int restricted = 0;
        for (Line line : lines) {
            if (line.story().isRestricted()) {
                restricted++;
            } else {
                String number = line.story().situation().ticketNumber();
                told.add(say("mail.officer.line", number, say("mail.officer." + line.kind()), publicUrl, number));
            }
        }
        if (restricted > 0) {
            told.add(say("mail.officer.restricted", restricted));
        }
        if (left > 0) {
            told.add(say("mail.officer.more", left));
        }
        int count = lines.size() + left;
        return new Letter(
                digest ? say("mail.digest.subject", count) : say("mail.officer.subject"),
                say(
                        digest ? "mail.digest.text" : "mail.officer.text",
                        String.join("\n", told),
                        publicUrl + "/notices"));
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, INDONESIAN);
    }
}
