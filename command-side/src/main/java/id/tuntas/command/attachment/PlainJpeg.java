package id.tuntas.command.attachment;

import java.io.ByteArrayOutputStream;

/**
 * A JPEG without anything that is no picture: camera's notes, previews, colour profiles, comments, and whatever follows
 * its end. So the decoder, which is native code, meets no more of a stranger's bytes than it must.
 *
 * @param progressive whether all of it has to be held at once to be decoded
 */
record PlainJpeg(byte[] content, boolean progressive) {
    /** A camera writes up to a dozen; each scan of a few bytes can cost a pass over all pixels. */
    private static final int SCANS_MAX = 64;

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_NOTE = 0xE0;
    private static final int LAST_NOTE = 0xEF;
    private static final int ADOBE = 0xEE; // says how the colours are meant
    private static final int COMMENT = 0xFE;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int PROGRESSIVE_FRAME = 0xC2;

    /**
     * Walks from segment to segment.
     *
     * @throws UnfitFileException when it is cut off, or made to be slow
     */
    static PlainJpeg of(byte[] file) throws UnfitFileException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(MARKER);
        kept.write(START);
        boolean progressive = false;
        int scans = 0;
        int at = 2;
        while (true) {
            int marker = marker(file, at);
            if (marker == END) {
                kept.write(MARKER);
                kept.write(END);
                return new PlainJpeg(kept.toByteArray(), progressive);
            }
            if (marker == MARKER) { // filling
                at++;
                continue;
            }
            int end = at + 2 + length(file, at + 2);
            progressive |= marker == PROGRESSIVE_FRAME;
            if (marker == SCAN) {
                end = endOfScan(file, end);
                if (++scans > SCANS_MAX) {
                    throw new UnfitFileException("file-unreadable");
                }
            }
            if (end > file.length) {
                throw new UnfitFileException("file-unreadable");
            }
            if (!isNote(marker)) {
                kept.write(file, at, end - at);
            }
            at = end;
        }
    }

    private static boolean isNote(int marker) {
        return marker == COMMENT || (marker >= FIRST_NOTE && marker <= LAST_NOTE && marker != ADOBE);
    }

    private static int marker(byte[] file, int at) throws UnfitFileException {
        if (at + 1 >= file.length || (file[at] & MARKER) != MARKER) {
            throw new UnfitFileException("file-unreadable");
        }
        return file[at + 1] & MARKER;
    }

    private static int length(byte[] file, int at) throws UnfitFileException {
        int length = at + 1 < file.length ? ((file[at] & MARKER) << Byte.SIZE) | (file[at + 1] & MARKER) : 0;
        if (length < 2) {
            throw new UnfitFileException("file-unreadable");
        }
        return length;
    }

    /** Within a scan, 0xFF is followed by 0 or by the number of a restart. */
    private static int endOfScan(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if ((file[at] & MARKER) == MARKER) {
                int next = file[at + 1] & MARKER;
                if (next != 0 && next != MARKER && (next < FIRST_RESTART || next > LAST_RESTART)) {
                    return at;
                }
            }
        }
        return Integer.MAX_VALUE;
    }
}
