package id.tuntas.command.rules;

import id.tuntas.command.door.InvalidInput;

/** The text of a file that somebody handed in. */
public final class Texts {
    private static final char BOM = '\uFEFF';
    private static final char BROKEN = '\uFFFD';

    private Texts() {}

    /** Without a byte order mark; a letter that could not be decoded means that the file is in another encoding. */
    public static String clean(String file) {
        if (file.indexOf(BROKEN) >= 0) {
            throw new InvalidInput("file", "not-utf-8");
        }
        return file.indexOf(BOM) == 0 ? file.substring(1) : file;
    }
}
