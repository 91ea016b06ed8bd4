package id.tuntas.whole;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Forms with a file, as the generator sends them: whole, cut off, or with a file that is none. */
final class Multipart {
    static final String TYPE = "multipart/form-data; boundary=tuntas-batas";

    private static final List<String> FILES =
            List.of("", "bukan gambar", "%PDF-1.4\n%%EOF", "<svg onload=\"alert(1)\"/>", "a,b\n1,2", "\u0000\u0001");
    private static final List<String> NAMES =
            List.of("bukti.png", "", "../../x.html", "a\u202Egnp.exe", "x".repeat(300));

    private final Generator generator;

    Multipart(Generator generator) {
        this.generator = generator;
    }

    String of(JsonNode schema) {
        StringBuilder body = new StringBuilder();
        schema.path("properties").properties().forEach(member -> {
            if (generator.chance(85)) {
                boolean file = member.getKey().equals("file");
                body.append("--tuntas-batas\r\nContent-Disposition: form-data; name=\"")
                        .append(member.getKey())
                        .append(file ? "\"; filename=\"" + generator.pick(NAMES) : "")
                        .append("\"\r\n\r\n")
                        .append(file ? generator.pick(FILES) : generator.pick(Hostile.TEXTS))
                        .append("\r\n");
            }
        });
        return generator.chance(90) ? body + "--tuntas-batas--\r\n" : body.toString();
    }
}
