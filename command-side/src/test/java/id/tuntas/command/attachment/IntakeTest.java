package id.tuntas.command.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.tuntas.command.door.InvalidInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class IntakeTest {
    private static final String CANARY = "KENARIKAMERA";
    private static final byte[] SCRIPT = "<script>alert('KENARIKAMERA')</script>".getBytes(StandardCharsets.UTF_8);

    private static final byte[] SCRIPT_HEAD = bytes("\n\n");

    private final Intake intake = new Intake();

    @AfterEach
    void stop() {
        intake.stop();
    }

    private BufferedImage seen(Taken taken) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(taken.content()));
    }

    @Test
    void ofAPhonesPictureOnlyItsPixelsAreKept() {
        Taken taken = intake.take("file", Pictures.fromAPhone(40, 20, 1, CANARY));
        assertThat(taken.mediaType()).isEqualTo("image/jpeg");
        assertThat(text(taken.content())).doesNotContain(CANARY, "Exif", "2026:08:01", "JFIF\0\1\2\0\0H");
        assertThat(CameraNotes.of("image/jpeg", taken.content()).place()).isEmpty();
    }

    @Test
    void itsDayAndPlaceAreToldApart() {
        Taken taken = intake.take("file", Pictures.fromAPhone(40, 20, 1, CANARY));
        assertThat(taken.takenOn()).isEqualTo(LocalDate.of(2026, 8, 1));
        Taken.Place place = taken.place().orElseThrow();
        assertThat(place.lat()).isBetween(-6.867, -6.866);
        assertThat(place.lng()).isBetween(107.541, 107.542);
        assertThat(intake.take("file", Pictures.twoTone(4, 4, "jpeg")).takenOn())
                .isNull();
    }

    /** The picture is red at its left; turned by a quarter to the right, red is at the top. */
    @Test
    void aTurnedPictureStandsUpright() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage kept = seen(intake.take("file", Pictures.fromAPhone(80, 40, orientation, "x")));
            boolean lying = orientation >= 5;
            assertThat(kept.getWidth()).as("width of " + orientation).isEqualTo(lying ? 40 : 80);
            int first = (kept.getRGB(lying ? 20 : 5, lying ? 5 : 20) >> 16) & 0xFF;
            boolean redFirst = Stream.of(1, 4, 5, 6).anyMatch(Integer.valueOf(orientation)::equals);
            assertThat(first > 128).as("red first in " + orientation).isEqualTo(redFirst);
        }
    }

    @Test
    void aLargePictureIsKeptSmaller() throws IOException {
        BufferedImage kept = seen(intake.take("file", Pictures.twoTone(6_000, 3_000, "jpeg")));
        assertThat(kept.getWidth()).isEqualTo(2_560);
        assertThat(kept.getHeight()).isEqualTo(1_280);
    }

    /** What follows a picture's end or stands in its comment makes it a page, an archive or a script elsewhere. */
    @Test
    void ofAFileThatIsTwoThingsOnlyThePictureIsKept() {
        byte[] archive = archive("a.html", SCRIPT);
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] picture = Pictures.twoTone(8, 8, format);
            for (byte[] more : new byte[][] {SCRIPT, archive}) {
                Taken taken = intake.take("file", Pictures.followedBy(picture, more));
                assertThat(text(taken.content())).doesNotContain(CANARY, "PK\3\4", "<script");
                assertThat(taken.mediaType()).isEqualTo("image/" + format);
            }
        }
        assertThat(text(intake.take("file", Pictures.fromAPhone(8, 8, 1, "*/=1;alert(1)/*"))
                        .content()))
                .doesNotContain("alert");
    }

    @Test
    void aPictureWithAnEndlessNoteIsReadWithoutIt() {
        assertThat(intake.take("file", Pictures.bombInItsNotes(50_000_000)).content().length)
                .isLessThan(1_000);
    }

    @TestFactory
    Stream<DynamicTest> cannotBeTakenIn() {
        Map<String, byte[]> hostile = new LinkedHashMap<>();
        hostile.put("picture-too-large: PNG of 50,000 by 50,000", Pictures.bomb(50_000, 50_000));
        hostile.put("picture-too-large: PNG of 30,000 by 3", Pictures.bomb(30_000, 3));
        hostile.put("picture-too-large: JPEG saying 65,500 by 65,500", Pictures.sayingItsSize(65_500, 65_500));
        hostile.put("file-unreadable: JPEG of 70 scans too many", Pictures.withScans(64, 64, 70));
        hostile.put("file-unreadable: half a JPEG", half(Pictures.twoTone(800, 800, "jpeg")));
        hostile.put("file-unreadable: half a PNG", half(Pictures.twoTone(800, 800, "png")));
        hostile.put("file-type: GIF of 10,000 frames", Pictures.animated(10_000));
        hostile.put("file-type: GIF that is a script", Pictures.followedBy(Pictures.animated(1), SCRIPT));
        hostile.put("file-type: archive in an archive", archive("b.zip", archive("a.zip", new byte[5_000_000])));
        hostile.put("file-type: SVG with a script", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"));
        hostile.put(
                "file-type: SVG with an outer entity",
                bytes("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>"));
        hostile.put("file-type: page", bytes("<!DOCTYPE html><html><body onload=alert(1)></html>"));
        hostile.put("pdf-unreadable: PDF behind a page", Pictures.followedBy(SCRIPT_HEAD, Documents.pdf("")));
        hostile.put("pdf-active: PDF with a script", Documents.pdf("/OpenAction << /S /JavaScript /JS (x) >>"));
        hostile.put("pdf-active: PDF with a script in disguise", Documents.pdf("/OpenAction << /S /Java#53cript >>"));
        hostile.put("pdf-active: PDF that starts programs", Documents.pdf("/OpenAction << /S /Launch /F (x) >>"));
        hostile.put("pdf-active: PDF with a file", Documents.pdf("/Names << /EmbeddedFiles 9 0 R >>"));
        hostile.put("pdf-active: packed script", Documents.packed("6 0 << /S /JavaScript /JS (x) >>"));
        hostile.put(
                "pdf-active: script far down", Documents.packed("6 0 " + "x ".repeat(32_760) + "<< /S /JavaScript >>"));
        hostile.put("pdf-unreadable: PDF with a password", Documents.pdf("/Encrypt 9 0 R"));
        hostile.put("pdf-unreadable: PDF in an odd packing", Documents.pdf("/Filter [/ASCIIHexDecode /FlateDecode]"));
        hostile.put(
                "pdf-unreadable: PDF packed twice", Documents.packed(Documents.deflated(Documents.deflated(SCRIPT))));
        hostile.put("pdf-unreadable: PDF of 200 MB", Documents.packed(Pictures.zeros(200_000_000)));
        hostile.put("pdf-unreadable: PDF and archive", Pictures.followedBy(Documents.pdf(""), archive("a", SCRIPT)));
        hostile.put("pdf-too-long: PDF of 101 pages", Documents.pages(101));
        hostile.put("file-too-large: 8 MB and a byte", new byte[8 * 1024 * 1024 + 1]);
        return hostile.entrySet().stream()
                .map(file -> dynamicTest(file.getKey(), () -> refused(file.getKey(), file.getValue())));
    }

    private void refused(String name, byte[] file) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> intake.take("file", file))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(name.replaceAll(":.*", "")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("file"));
    }

    @Test
    void aProgressivePictureIsTakenAndAVeryLargeOneIsNot() {
        assertThat(intake.take("file", Pictures.progressive(64, 64)).mediaType())
                .isEqualTo("image/jpeg");
        refused("picture-too-large", Pictures.progressive(8_000, 4_000));
    }

    @Test
    void aPlainDocumentIsKeptAsItIs() {
        byte[] pdf = Documents.pdf("/Lang (id)");
        assertThat(intake.take("file", pdf).content()).isEqualTo(pdf);
        assertThat(intake.take("file", Documents.packed("6 0 << /Type /Font >>"))
                        .mediaType())
                .isEqualTo("application/pdf");
        assertThat(intake.take("file", Documents.pages(100)).mediaType()).isEqualTo("application/pdf");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> intake.takePhoto("photo", pdf));
    }

    private static byte[] half(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] archive(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
