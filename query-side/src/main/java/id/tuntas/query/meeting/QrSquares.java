package id.tuntas.query.meeting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code as the dark stretches of its rows, for a drawing on a page as well as on paper.
 *
 * @param size modules in a row and in a column, the quiet zone of four on each side included
 */
record QrSquares(int size, List<Stretch> dark) {
    private static final int QUIET = 4;

    QrSquares {
        dark = List.copyOf(dark);
    }

    /** Dark modules side by side. */
    record Stretch(int x, int y, int width) {}

    /** The code of a text of at most some 2,000 characters. */
    static QrSquares of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.CHARACTER_SET,
                StandardCharsets.UTF_8.name(),
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                QUIET);
        try {
            return of(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static QrSquares of(BitMatrix modules) {
        List<Stretch> dark = new ArrayList<>();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int begin = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    dark.add(new Stretch(begin, y, x - begin));
                }
                x++;
            }
        }
        return new QrSquares(modules.getWidth(), dark);
    }

    /** As the path of a drawing in which a module is one unit wide. */
    public String path() {
        StringBuilder path = new StringBuilder();
        dark.forEach(one -> path.append('M')
                .append(one.x())
                .append(' ')
                .append(one.y())
                .append('h')
                .append(one.width())
                .append("v1h-")
                .append(one.width())
                .append('z'));
        return path.toString();
    }
}
