package id.tuntas.query.ledger;

import id.tuntas.ledger.checkpoint.Checkpoints;
import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Tile;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.query.page.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log in the public formats (C2SP tlog-tiles, tlog-checkpoint; proofs as JSON): hashes only, for everybody. */
@RestController
@RequestMapping("/ledger")
@ConditionalOnWebApplication
class LogEndpoints {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final int TILE_LEVEL_MAX = 6;
    private static final Pattern TILE =
            Pattern.compile("/ledger/tile/(\\d|[1-5]\\d|6[0-3])/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    private final LeafTable leaves;
    private final Checkpoints checkpoints;

    LogEndpoints(LeafTable leaves, Checkpoints checkpoints) {
        this.leaves = leaves;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint(@RequestParam(required = false) @Nullable Long size) {
        String note = size == null
                ? checkpoints.latest().toString()
                : checkpoints.ofSize(size).orElseThrow(NotFound::new).toString();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(note);
    }

    @GetMapping("/vkey")
    ResponseEntity<String> vkey() {
        return ResponseEntity.ok().contentType(TEXT).body(checkpoints.verifier().text() + "\n");
    }

    /** A path such as {@code tile/0/x001/234.p/17}: at most 256 hashes of 32 bytes. */
    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        Matcher path = TILE.matcher(request.getRequestURI());
        if (!path.matches() || Integer.parseInt(path.group(1)) > TILE_LEVEL_MAX) {
            throw new NotFound();
        }
        int width = path.group(3) == null ? Tile.WIDTH : Integer.parseInt(path.group(3));
        long tile = Long.parseLong(path.group(2).replaceAll("[x/]", ""));
        if (width > Tile.WIDTH || tile > Long.MAX_VALUE / Tile.WIDTH / Tile.WIDTH) {
            throw new NotFound();
        }
        List<byte[]> hashes = leaves.hashes(Integer.parseInt(path.group(1)), tile * Tile.WIDTH, width);
        if (hashes.size() != width) {
            throw new NotFound();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(width * Hashes.SIZE);
        hashes.forEach(bytes::writeBytes);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .body(bytes.toByteArray());
    }

    record Inclusion(String logOrigin, long leafIndex, long treeSize, String leafHash, List<String> hashes) {}

    record Consistency(String logOrigin, long firstSize, long secondSize, List<String> hashes) {}

    @GetMapping("/proof/inclusion")
    Inclusion inclusion(@RequestParam long leafIndex, @RequestParam long treeSize) {
        if (leafIndex < 0 || leafIndex >= treeSize || treeSize > leaves.size()) {
            throw new NotFound();
        }
        List<byte[]> path = leaves.tree().inclusion(leafIndex, treeSize);
        byte[] leaf = leaves.hashes(0, leafIndex, 1).getFirst();
        return new Inclusion(
                origin(),
                leafIndex,
                treeSize,
                base64(leaf),
                path.stream().map(LogEndpoints::base64).toList());
    }

    @GetMapping("/proof/consistency")
    Consistency consistency(@RequestParam long firstSize, @RequestParam long secondSize) {
        if (firstSize < 0 || firstSize > secondSize || secondSize > leaves.size()) {
            throw new NotFound();
        }
        List<byte[]> proof = leaves.tree().consistency(firstSize, secondSize);
        return new Consistency(
                origin(),
                firstSize,
                secondSize,
                proof.stream().map(LogEndpoints::base64).toList());
    }

    private String origin() {
        return checkpoints.verifier().name();
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
