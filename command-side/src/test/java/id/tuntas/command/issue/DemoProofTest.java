package id.tuntas.command.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;

class DemoProofTest {
    @Test
    void canBeReadAsAPicture() throws Exception {
        byte[] picture = DemoProof.picture(7);

        assertThat(new Tika().detect(picture)).isEqualTo(DemoProof.MEDIA_TYPE);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(64);
    }

    @Test
    void differsFromIssueToIssueAndNeverFromStartToStart() {
        assertThat(DemoProof.picture(1)).isEqualTo(DemoProof.picture(1)).isNotEqualTo(DemoProof.picture(2));
    }
}
