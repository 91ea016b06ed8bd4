package id.tuntas.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.faults.Told.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checker is seen to name each thing that it is there for. */
class CheckerTest {
    private final List<Told> told = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();

    @BeforeEach
    void aSoundStory() {
        told(Kind.FILING, "f1", "", 201, "A", 1);
        told(Kind.COMMENT, "c1", "A", 200, "A", 2);
        told(Kind.NONSENSE, "n1", "A", 422, "", -1);
        told(Kind.FILING, "f2", "", Told.SILENT, "", -1);
        stored("A", "complaint-filed", "clock-started", "comment-added");
        stored("B", "complaint-filed");
    }

    @Test
    void aSoundStoryIsSound() {
        assertThat(faults()).isEmpty();
        assertThat(Checker.acknowledged(told)).isEqualTo(2);
    }

    @Test
    void whatWasSentWithoutAnswerMayBeMissing() {
        stored.removeLast();
        assertThat(faults()).isEmpty();
    }

    @Test
    void anAcknowledgedFilingThatIsGoneIsNamed() {
        stored.removeIf(event -> event.aggregate().equals("A"));
        assertThat(faults()).anyMatch(fault -> fault.equals("A was acknowledged and is there 0 times"));
    }

    @Test
    void anAcknowledgedStepThatIsGoneIsNamed() {
        stored.remove(2);
        assertThat(faults())
                .contains("A has 0 comments, of which 1 were acknowledged and 0 had no answer")
                .contains("A was acknowledged as version 2 and ends with 1");
    }

    @Test
    void aRequestThatIsStoredTwiceIsNamed() {
        stored("C", "complaint-filed");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("[B, C] are there and nobody was told"));
        stored.removeLast();
        stored.add(new Stored(4, "A", 3, "comment-added", "twice", ""));
        assertThat(faults()).contains("A has 2 comments, of which 1 were acknowledged and 0 had no answer");
    }

    @Test
    void aRefusedRequestThatIsStoredIsNamed() {
        told.removeIf(one -> one.key().equals("c1"));
        assertThat(faults()).contains("A has 1 comments, of which 0 were acknowledged and 0 had no answer");
    }

    @Test
    void twoAnswersToOneRequestAreNamed() {
        told(Kind.FILING, "f1", "", 201, "B", 1);
        assertThat(faults()).anyMatch(fault -> fault.startsWith("f1 was answered with [A 1, B 1]"));
        told(Kind.COMMENT, "c1", "A", 404, "", -1);
        assertThat(faults()).contains("c1 was acknowledged and refused");
    }

    @Test
    void aGapAndAWrongOrderAreNamed() {
        Stored second = stored.remove(1);
        stored.add(2, second);
        assertThat(faults()).contains("A has step 2 after step 0", "leaf 2 comes after leaf 0");
    }

    @Test
    void anEventThatIsThereTwiceIsNamed() {
        stored.add(new Stored(4, "B", 1, "clock-started", stored.getFirst().identifier(), ""));
        assertThat(faults()).containsExactly("event " + stored.getFirst().identifier() + " is there twice");
    }

    @Test
    void aDeadlineThatIsNotedTwiceIsNamed() {
        stored.add(new Stored(4, "B", 1, Stored.MISSED, "one", "DISPATCH 0"));
        assertThat(faults()).isEmpty();
        stored.add(new Stored(5, "B", 2, Stored.MISSED, "two", "DISPATCH 0"));
        assertThat(faults()).containsExactly("B DISPATCH 0 is noted twice");
    }

    @Test
    void whatIsWrittenDownIsReadAgain() {
        told.forEach(one -> assertThat(Told.parse(one.line())).isEqualTo(one));
    }

    private List<String> faults() {
        return Checker.faults(told, stored);
    }

    private void told(Kind kind, String key, String issue, int status, String id, long version) {
        told.add(Told.asked(kind, key, issue));
        told.add(new Told(kind, key, issue, status, id, version));
    }

    private void stored(String aggregate, String... types) {
        for (int sequence = 0; sequence < types.length; sequence++) {
            stored.add(new Stored(stored.size(), aggregate, sequence, types[sequence], aggregate + "-" + sequence, ""));
        }
    }
}
