package id.tuntas.ledger.proof;

/**
 * Names of tiles (C2SP tlog-tiles): 256 hashes of one level side by side.
 *
 * @param level 0 for leaf hashes, above that roots of complete tiles of the level below
 * @param index of the tile within its level
 * @param width number of hashes in it, 1 to 256
 */
public record Tile(int level, long index, int width) {
    /** Hashes in a complete tile. */
    public static final int WIDTH = 256;

    /** The tile of this index where its level has {@code hashes} hashes in all. */
    public static Tile of(int level, long index, long hashes) {
        return new Tile(level, index, (int) Math.min(WIDTH, hashes - index * WIDTH));
    }

    /** The path, such as {@code tile/0/x001/234.p/17}. */
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, "tile/" + level + "/");
        return width == WIDTH
                ? path.toString()
                : path.append(".p/").append(width).toString();
    }
}
