package id.tuntas.command.attachment;

/** A file that is not kept. */
final class UnfitFileException extends Exception {
    private final String code;

    /** @param code key of the sentence that tells the sender why, below {@code invalid.} */
    UnfitFileException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
