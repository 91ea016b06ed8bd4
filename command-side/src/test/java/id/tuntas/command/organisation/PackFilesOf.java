package id.tuntas.command.organisation;

/** The files of a region pack, for tests of other packages that read some of them. */
public final class PackFilesOf {
    private PackFilesOf() {}

    /** Those of a bundled pack, or of a folder. */
    public static PackFiles pack(String name) {
        return new PackFiles(name);
    }
}
