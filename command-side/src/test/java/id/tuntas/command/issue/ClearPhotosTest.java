package id.tuntas.command.issue;

import static id.tuntas.command.issue.Asks.clearPhotos;
import static id.tuntas.command.issue.Given.given;
import static id.tuntas.command.issue.History.dispatchedToDpupr;
import static id.tuntas.command.issue.History.filed;
import static id.tuntas.command.issue.People.DESK;
import static id.tuntas.command.issue.People.DPUPR_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.PhotosCleared;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which photos everybody may see is said by the desk, each time for all of them. */
class ClearPhotosTest {
    private static History twoPhotos() {
        return filed("JALAN").attachedByReporter("first").attached("second");
    }

    @Test
    void allThatAreNamedOnceEachAndNoOthers() {
        assertThat(given(twoPhotos())
                        .when(DESK, clearPhotos("second", "first", "second"))
                        .records(PhotosCleared.class)
                        .the(PhotosCleared.class)
                        .photos())
                .containsExactly("second", "first");
    }

    @Test
    void noneTakesThemBack() {
        History shown = twoPhotos().then(new PhotosCleared(History.ISSUE, List.of("first")));
        assertThat(given(shown)
                        .when(DESK, clearPhotos())
                        .records(PhotosCleared.class)
                        .the(PhotosCleared.class)
                        .photos())
                .isEmpty();
    }

    @Test
    void nothingThatIsNoPhotoOfTheIssue() {
        given(twoPhotos()).when(DESK, clearPhotos("first", "another issue's")).isInvalid("photos", "not-a-photo");
    }

    @Test
    void onlyByTheDesk() {
        given(dispatchedToDpupr().attached("proof"))
                .when(DPUPR_HEAD, clearPhotos("proof"))
                .isNotTheirs();
    }
}
