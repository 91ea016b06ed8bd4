package id.tuntas.command.attachment;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks whether a PDF only shows something. Every name in it is read, also within its compressed parts; what cannot be
 * looked into is refused. A library that opens PDF files is of no use here: it unpacks tables of objects without a
 * limit before anything can be asked of it.
 */
final class Document {
    private static final int PAGES_MAX = 100;
    private static final int UNPACKED_BYTES_MAX = 64 * 1024 * 1024;
    private static final int STREAMS_MAX = 20_000;
    private static final int TAIL = 1_024;
    private static final int PIECE = 64 * 1_024;
    private static final int NAME_LENGTH_MAX = 128;

    /**
     * What acts, embeds or fetches. Every such action needs one of these names beside its shorter ones, which any three
     * bytes of a photo may look like.
     */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "FileAttachment",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound");

    /** What hides the rest: a password, or packings that are not unpacked here. */
    private static final Set<String> HIDING =
            Set.of("Encrypt", "Crypt", "ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode");

    private static final Pattern NAME = Pattern.compile("/((?:[^\\x00-\\x20()<>\\[\\]{}/%#]|#[0-9A-Fa-f]{2})+)");
    private static final Pattern OBJECTS = Pattern.compile("[\\x00\\s]*[0-9+%-]");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream\\s*");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![A-Za-z])");

    private final Set<String> names = new HashSet<>();
    private int pages;
    private int unpacked;

    private Document() {}

    /** @throws UnfitFileException when it is none, is something else as well, could act, or is too long */
    static void check(byte[] file) throws UnfitFileException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String tail = text.substring(Math.max(0, text.length() - TAIL));
        int end = tail.lastIndexOf("%%EOF");
        boolean whole = text.startsWith("%PDF-")
                && end >= 0
                && tail.substring(end + "%%EOF".length()).isBlank();
        if (!whole || text.contains("PK\5\6")) { // the end of an archive
            throw new UnfitFileException("pdf-unreadable");
        }
        new Document().look(file, text);
    }

    private void look(byte[] file, String text) throws UnfitFileException {
        read(text, 0);
        Matcher stream = STREAM.matcher(text);
        int streams = 0;
        while (stream.find()) {
            if (++streams > 2 * STREAMS_MAX) { // each has a beginning and an end
                throw new UnfitFileException("pdf-unreadable");
            }
            // An end of a line of its own may belong to what is packed.
            int from = stream.start() + "stream".length();
            for (int at = from; at <= Math.min(stream.end(), from + 2); at++) {
                unpack(file, at);
            }
        }
        judge();
    }

    private void judge() throws UnfitFileException {
        if (names.stream().anyMatch(HIDING::contains)) {
            throw new UnfitFileException("pdf-unreadable");
        }
        if (names.stream().anyMatch(ACTIVE::contains)) {
            throw new UnfitFileException("pdf-active");
        }
        if (pages > PAGES_MAX) {
            throw new UnfitFileException("pdf-too-long");
        }
    }

    /** @param known so many characters at the beginning were read before */
    private void read(String text, int known) {
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (name.end() - name.start() <= NAME_LENGTH_MAX) {
                names.add(plain(name.group(1)));
            }
        }
        pages += (int)
                PAGE.matcher(text).results().filter(page -> page.end() > known).count();
    }

    /** {@code #4AS} is another way to write {@code JS}. */
    private static String plain(String name) {
        return name.indexOf('#') < 0
                ? name
                : ESCAPED.matcher(name)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private static boolean looksPacked(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && (((bytes[at] & 0xFF) << Byte.SIZE) + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    /** What is unpacked is read where it may hold objects: those begin with the number of the first. */
    private void unpack(byte[] file, int at) throws UnfitFileException {
        if (!looksPacked(file, at)) {
            return;
        }
        Inflater inflater = new Inflater();
        byte[] piece = new byte[PIECE];
        String before = "";
        boolean objects = false;
        try {
            inflater.setInput(file, at, file.length - at);
            for (int length = inflater.inflate(piece); length > 0; length = inflater.inflate(piece)) {
                if (before.isEmpty()) {
                    refuseIfPackedTwice(piece, length);
                    objects = OBJECTS.matcher(text(piece, length)).lookingAt();
                }
                unpacked += length;
                if (unpacked > UNPACKED_BYTES_MAX) {
                    throw new UnfitFileException("pdf-unreadable");
                }
                String text = before + text(piece, length);
                if (objects) {
                    read(text, before.length());
                }
                before = text.substring(Math.max(0, text.length() - NAME_LENGTH_MAX));
            }
        } catch (DataFormatException e) {
            // Damaged from here on, or not packed after all: what came before has been read.
        } finally {
            inflater.end();
        }
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Nobody does so who has nothing to hide. */
    private static void refuseIfPackedTwice(byte[] bytes, int length) throws UnfitFileException {
        if (!looksPacked(bytes, 0)) {
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, 0, length);
            if (inflater.inflate(new byte[NAME_LENGTH_MAX]) > 0) {
                throw new UnfitFileException("pdf-unreadable");
            }
        } catch (DataFormatException e) {
            // It only looked so.
        } finally {
            inflater.end();
        }
    }
}
