package id.tuntas.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {
    /** The example of the C2SP signed-note specification. */
    private static final String KNOWN_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String KNOWN_NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private final SigningKey log = SigningKey.generate("tuntas.test/log", VerifierKey.NOTE);
    private final SigningKey witness = SigningKey.generate("saksi.test/w1", VerifierKey.COSIGNATURE);
    private final Checkpoint checkpoint = new Checkpoint("tuntas.test/log", 7, Hashes.sha256());

    @Test
    void readsTheSpecificationsOwnExample() {
        assertThat(Note.parse(KNOWN_NOTE).isSignedBy(VerifierKey.parse(KNOWN_KEY)))
                .isTrue();
        assertThat(Note.parse(KNOWN_NOTE).toString()).isEqualTo(KNOWN_NOTE);
        assertThat(VerifierKey.parse(KNOWN_KEY).text()).isEqualTo(KNOWN_KEY);
    }

    @Test
    void cannotChangeASignedText() {
        String forged = KNOWN_NOTE.replace("example message", "exemple message");
        assertThat(Note.parse(forged).isSignedBy(VerifierKey.parse(KNOWN_KEY))).isFalse();
    }

    @Test
    void onlyTheKeyThatSignedVerifies() {
        Note note = new Note(checkpoint.text(), List.of(log.sign(checkpoint.text())));
        SigningKey namesake = SigningKey.generate("tuntas.test/log", VerifierKey.NOTE);
        assertThat(note.isSignedBy(log.verifier())).isTrue();
        assertThat(note.isSignedBy(namesake.verifier())).isFalse();
        assertThat(note.with(namesake.sign(checkpoint.text())).isSignedBy(log.verifier()))
                .isTrue();
    }

    @Test
    void aKeySurvivesItsFile() {
        SigningKey read = SigningKey.parse(log.text());
        Note note = new Note(checkpoint.text(), List.of(read.sign(checkpoint.text())));
        assertThat(note.isSignedBy(log.verifier())).isTrue();
    }

    @Test
    void aWitnessSaysWhen() {
        Instant time = Instant.ofEpochSecond(1_679_315_147);
        Note note = new Note(checkpoint.text(), List.of(log.sign(checkpoint.text())))
                .with(witness.cosign(checkpoint.text(), time));
        assertThat(note.cosignedBy(witness.verifier())).contains(time);
        assertThat(note.cosignedBy(log.verifier())).isEmpty();
        Note moved = new Note(checkpoint.text().replace("\n7\n", "\n8\n"), note.signatures());
        assertThat(moved.cosignedBy(witness.verifier())).isEmpty();
    }

    @Test
    void checkpointsAreReadStrictly() {
        Checkpoint read = Checkpoint.parse(checkpoint.text());
        assertThat(read.size()).isEqualTo(7);
        assertThat(read.root()).isEqualTo(checkpoint.root());
        for (String wrong : List.of("a\n07\n", "a\n-1\n", "\n7\n", "a\n7\nshort=\n", "a\n7")) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void cannotReadWhatIsNoNoteOrKey() {
        for (String wrong : List.of("", "text", "text\n\n", "text\n\nno dash\n", "te\u0001xt\n\n\u2014 a b\n")) {
            assertThatThrownBy(() -> Note.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String wrong : List.of("", "a+b", KNOWN_KEY.replace("530d903a", "530d903b"), "a b+00000000+AQ==")) {
            assertThatThrownBy(() -> VerifierKey.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aReceiptProvesItsLeafAndNoOther() {
        byte[] leaf = {1, 2, 3};
        Checkpoint single = new Checkpoint("tuntas.test/log", 1, Hashes.leaf(leaf));
        Note signed = new Note(single.text(), List.of(log.sign(single.text())));
        TlogProof proof = TlogProof.parse(new TlogProof(leaf, 0, List.of(), signed).text());
        assertThat(proof.leaf()).isEqualTo(leaf);
        assertThat(TlogProof.parse(proof.text().replaceFirst("extra .*\n", "")).leaf())
                .isNull();
        assertThat(proof.proves(leaf, log.verifier())).isTrue();
        assertThat(proof.proves(new byte[] {1, 2, 4}, log.verifier())).isFalse();
        assertThat(proof.proves(
                        leaf,
                        SigningKey.generate("tuntas.test/log", VerifierKey.NOTE).verifier()))
                .isFalse();
    }
}
