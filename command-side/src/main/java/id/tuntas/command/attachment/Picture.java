package id.tuntas.command.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Decodes one picture and writes it anew: upright, at most 2,560 pixels wide or high, without transparency. */
final class Picture {
    private static final int SIDE_MAX = 20_000;
    private static final long PIXELS_MAX = 64_000_000;
    /** Such a picture is held whole, outside the heap, however small it is wanted. */
    private static final long PROGRESSIVE_PIXELS_MAX = 26_000_000;

    private static final int KEPT_SIDE_MAX = 2_560;
    private static final int KEPT_PNG_BYTES_MAX = 2 * 1024 * 1024;
    private static final long DECODED_BYTES_MAX = 64L * 1024 * 1024;
    private static final float QUALITY = 0.85f;

    private final String mediaType;
    private volatile boolean givenUp;
    private volatile @Nullable ImageReader reading;

    Picture(String mediaType) {
        this.mediaType = mediaType;
    }

    record Rewritten(String mediaType, byte[] content) {}

    /** Ends a decoding under way at its next line. */
    void giveUp() {
        givenUp = true;
        ImageReader reader = reading;
        if (reader != null) {
            reader.abort();
        }
    }

    /**
     * Only the first picture of an animation is read.
     *
     * @param orientation as Exif counts
     * @throws UnfitFileException when it is damaged or too large; the size is read before any pixel
     */
    Rewritten rewrite(byte[] file, int orientation) throws UnfitFileException {
        boolean jpeg = mediaType.equals("image/jpeg");
        PlainJpeg plain = jpeg ? PlainJpeg.of(file) : new PlainJpeg(file, false);
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png").next();
        try {
            // Notes are passed over: a PNG's may unpack to any size.
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(plain.content())), true, true);
            reading = reader;
            BufferedImage decoded = decoded(reader, plain.progressive());
            return written(upright(decoded, orientation), jpeg);
        } catch (IOException | RuntimeException e) {
            throw new UnfitFileException("file-unreadable");
        } finally {
            reading = null;
            reader.dispose();
        }
    }

    private BufferedImage decoded(ImageReader reader, boolean progressive) throws IOException, UnfitFileException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        long pixelsMax = progressive ? PROGRESSIVE_PIXELS_MAX : PIXELS_MAX;
        if (width > SIDE_MAX || height > SIDE_MAX || width * height > pixelsMax) {
            throw new UnfitFileException("picture-too-large");
        }
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        long bytesPerPixel = Math.ceilDiv(type.getColorModel().getPixelSize(), Byte.SIZE);
        int step = Math.max(1, (int) Math.ceilDiv(Math.max(width, height), 2L * KEPT_SIDE_MAX));
        while (width / step * (height / step) * bytesPerPixel > DECODED_BYTES_MAX) {
            step++;
        }
        ImageReadParam everyNth = reader.getDefaultReadParam();
        everyNth.setSourceSubsampling(step, step, 0, 0);
        BufferedImage decoded = reader.read(0, everyNth);
        if (givenUp) {
            throw new UnfitFileException("file-unreadable");
        }
        return decoded;
    }

    private static BufferedImage upright(BufferedImage decoded, int orientation) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        boolean lying = orientation >= 5; // the four orientations that swap the sides
        double scale = Math.min(1, (double) KEPT_SIDE_MAX / Math.max(width, height));
        int keptWidth = (int) Math.max(1, Math.round((lying ? height : width) * scale));
        int keptHeight = (int) Math.max(1, Math.round((lying ? width : height) * scale));
        BufferedImage kept = new BufferedImage(keptWidth, keptHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = kept.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, keptWidth, keptHeight);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(turn(orientation, width, height));
        canvas.drawImage(decoded, turn, null);
        canvas.dispose();
        return kept;
    }

    /** Exif 2.32, tag 0x0112: where the first row and the first column of the file belong. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Drawings and screenshots stay sharp as PNG; a photo that came as one is kept as JPEG. */
    private static Rewritten written(BufferedImage picture, boolean jpeg) throws IOException {
        if (!jpeg) {
            byte[] png = bytes(picture, "png");
            if (png.length <= KEPT_PNG_BYTES_MAX) {
                return new Rewritten("image/png", png);
            }
        }
        return new Rewritten("image/jpeg", bytes(picture, "jpeg"));
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
