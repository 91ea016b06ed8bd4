package id.tuntas.command.issue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A small picture for the demo, a PNG of two tones; the same number always gives the same bytes. */
final class DemoProof {
    static final String MEDIA_TYPE = "image/png";
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private DemoProof() {}

    static byte[] picture(int number) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT);
        header.put((byte) 8).put((byte) 0); // 8 bits, grey
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", stored(rows(number)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] rows(int number) {
        ByteBuffer rows = ByteBuffer.allocate(HEIGHT * (WIDTH + 1));
        for (int y = 0; y < HEIGHT; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < WIDTH; x++) {
                boolean ground = y * WIDTH > HEIGHT * (WIDTH - x) / 2 + number;
                rows.put((byte) (ground ? 96 + number % 64 : 208 - number % 64));
            }
        }
        return rows.array();
    }

    /** Not compressed: what a compressor makes of it may change with the Java version. */
    private static byte[] stored(byte[] content) {
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        byte[] room = new byte[content.length + 64];
        int length = deflater.deflate(room);
        deflater.end();
        return java.util.Arrays.copyOf(room, length);
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
