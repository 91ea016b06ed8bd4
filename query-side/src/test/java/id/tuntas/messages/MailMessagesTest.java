package id.tuntas.messages;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.notice.Notices;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MailMessagesTest {
    @Test
    void everyReasonToWriteHasItsWordsAndNoOther() {
        Set<String> needed = new TreeSet<>(Sources.found(Sources.code(), "\"(mail\\.[a-z]+(?:\\.[a-zA-Z]+)?)\""));
        Notices.kindsForReporters().forEach(kind -> needed.add("mail.reporter." + kind));
        Notices.kindsForOfficers().forEach(kind -> needed.add("mail.officer." + kind));
        assertThat(Sources.mailMessages().keySet()).containsExactlyInAnyOrderElementsOf(needed);
    }
}
