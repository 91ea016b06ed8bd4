package id.tuntas.query.organisation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Files of the region pack that are no facts of the history; named like the packs of the command side, which reads the rest. */
@Component
public class PackFile {
    private final String pack;

    PackFile(@Value("${tuntas.region}") String pack) {
        this.pack = pack;
    }

    /** A file, whether the pack has it or not. */
    public Resource find(String name) {
        boolean bundled = pack.matches("[a-z0-9-]+") && !Files.isDirectory(Path.of(pack));
        return bundled
                ? new ClassPathResource("regions/" + pack + "/" + name)
                : new FileSystemResource(Path.of(pack, name));
    }
}
