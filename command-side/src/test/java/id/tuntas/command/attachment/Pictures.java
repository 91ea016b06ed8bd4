package id.tuntas.command.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Honest pictures and hostile ones, each made as small as it can be. */
final class Pictures {
    private static final long LONGEST = 8_000_000;

    private Pictures() {}

    /** Its left half is red, its right half blue. */
    static byte[] twoTone(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG as a phone writes it: turned, with day and place, and a canary in its maker's note and comment. */
    static byte[] fromAPhone(int width, int height, int orientation, String canary) {
        byte[] jpeg = twoTone(width, height, "jpeg");
        byte[] comment = canary.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        segment(bytes, 0xE1, exif(orientation, canary));
        segment(bytes, 0xFE, comment);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    static byte[] followedBy(byte[] file, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file)
                .put(more)
                .array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** TIFF as Exif has it: 6 degrees 52 minutes south, 107 degrees 32 minutes 30 seconds east, on 1 August 2026. */
    private static byte[] exif(int orientation, String make) {
        ByteBuffer tiff = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer body = tiff.slice().order(ByteOrder.LITTLE_ENDIAN);
        body.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        body.putShort((short) 4);
        entry(body, 0x010F, 2, make.length() + 1, 300);
        entry(body, 0x0112, 3, 1, orientation);
        entry(body, 0x8769, 4, 1, 100);
        entry(body, 0x8825, 4, 1, 150);
        body.putInt(0);
        body.position(100);
        body.putShort((short) 1);
        entry(body, 0x9003, 2, 20, 120);
        body.putInt(0);
        body.position(120);
        body.put("2026:08:01 09:10:11\0".getBytes(StandardCharsets.US_ASCII));
        body.position(150);
        body.putShort((short) 4);
        entry(body, 1, 2, 2, 'S');
        entry(body, 2, 5, 3, 220);
        entry(body, 3, 2, 2, 'E');
        entry(body, 4, 5, 3, 250);
        body.putInt(0);
        body.position(220);
        for (int number : new int[] {6, 1, 52, 1, 0, 1}) {
            body.putInt(number);
        }
        body.position(250);
        for (int number : new int[] {107, 1, 32, 1, 30, 1}) {
            body.putInt(number);
        }
        body.position(300);
        body.put(make.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        return tiff.array();
    }

    private static void entry(ByteBuffer body, int tag, int type, int count, int value) {
        body.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG of one bit a pixel, all of them 0, cut off after so many bytes of them. */
    static byte[] bomb(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(png, "IHDR", header.put((byte) 1).array());
        chunk(png, "IDAT", zeros(Math.min(LONGEST, (long) height * (1 + Math.ceilDiv(width, 8)))));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Its notes unpack to this many bytes; its picture is one pixel. */
    static byte[] bombInItsNotes(long bytes) {
        byte[] png = twoTone(2, 2, "png");
        byte[] name = "x\0\0".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33); // signature and header
        chunk(out, "zTXt", followedBy(name, zeros(bytes)));
        chunk(out, "iCCP", followedBy(name, zeros(bytes)));
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    /** A JPEG whose header says this size. */
    static byte[] sayingItsSize(int width, int height) {
        byte[] jpeg = twoTone(16, 16, "jpeg");
        for (int at = 2; at < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("No frame in a JPEG");
    }

    /** A JPEG that says its last refinement so many times more: a few bytes, and a pass over all its pixels. */
    static byte[] withScans(int width, int height, int scans) {
        byte[] jpeg = progressive(width, height);
        int last = jpeg.length - 2;
        while ((jpeg[last] & 0xFF) != 0xFF || (jpeg[last + 1] & 0xFF) != 0xDA) {
            last--;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < scans; i++) {
            out.write(jpeg, last, jpeg.length - 2 - last);
        }
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            writer.write(null, new IIOImage(grey, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] animated(int frames) {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        gif.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        for (int i = 0; i < frames; i++) {
            gif.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 0, 1, 0, 0, 0});
            gif.writeBytes(new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0});
        }
        gif.write(0x3B);
        return gif.toByteArray();
    }

    static byte[] zeros(long bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = new byte[64 * 1024];
        byte[] room = new byte[64 * 1024];
        for (long left = bytes; left > 0; left -= piece.length) {
            deflater.setInput(piece, 0, (int) Math.min(left, piece.length));
            while (!deflater.needsInput()) {
                packed.write(room, 0, deflater.deflate(room));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(room, 0, deflater.deflate(room));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
