package id.tuntas.whole;

import id.tuntas.whole.Documented.Operation;
import id.tuntas.whole.Issues.Filed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names that mean something in this region, and issues in several stages, so that requests get beyond the first door. */
final class Known {
    private static final List<String> UNITS =
            List.of("DPUPR", "DLH", "DISHUB", "SETDA", "INSPEKTORAT", Issues.PADASUKA, Issues.MELONG, Issues.TENGAH);
    private static final List<String> ACCOUNTS = List.of(Issues.STAFF, Issues.HEAD, Issues.LURAH, "tidak-ada");
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("unit", UNITS),
            Map.entry("queue", UNITS),
            Map.entry("proposedUnit", UNITS),
            Map.entry("village", List.of(Issues.PADASUKA, Issues.MELONG, "32.77.02")),
            Map.entry("category", List.of("JALAN", "PJU", "SAMPAH", "POHON", "PUNGLI", "LAYANAN-APARAT")),
            Map.entry("officer", ACCOUNTS),
            Map.entry("account", ACCOUNTS),
            Map.entry("assignedTo", ACCOUNTS),
            Map.entry("office", List.of("DPUPR:HEAD", "DLH:STAFF", Issues.PADASUKA + ":LURAH", "X:Y")),
            Map.entry("period", List.of("2026-S1", "2025", "2026-Q2", "2026-06")),
            Map.entry("version", List.of("awal", "percobaan-1", "percobaan-2")),
            Map.entry("calendar", List.of("awal", "percobaan-1")),
            Map.entry("policy", List.of("awal", "percobaan-1")),
            Map.entry("name", List.of("issue", "opd-queue", "Ujang Contoh")),
            Map.entry("api_key", List.of("demo-open311")),
            Map.entry("jurisdiction_id", List.of("32.77")),
            Map.entry("service_code", List.of("JALAN", "PJU", "SAMPAH", "PUNGLI")),
            Map.entry("code", List.of("JALAN", "PENCEMARAN")),
            Map.entry("address_id", List.of(Issues.PADASUKA, Issues.MELONG)),
            Map.entry("place", List.of(Issues.PADASUKA, Issues.TENGAH)),
            Map.entry("sort", List.of("due", "filed", "priority")),
            Map.entry("phone", List.of("+62 812-3456-789")),
            Map.entry("nik", List.of("3277011234567890")),
            Map.entry("body", List.of("PLN", "BBWS-CITARUM")),
            Map.entry("level", List.of("0", "1")),
            Map.entry("tile", List.of("000", "001")),
            Map.entry("width", List.of("1", "7", "256")),
            Map.entry("since", List.of("2026-01-01")),
            Map.entry("until", List.of("2026-03-01")),
            Map.entry("zone", List.of("Asia/Jakarta")),
            Map.entry("token", List.of("x")),
            Map.entry("password", List.of("sandi-yang-panjang-sekali")),
            Map.entry(
                    "file",
                    List.of("No,Persyaratan\n1,4\n", "tanggal,jenis,nama,dasar\n2026-12-25,NATIONAL,Natal,SKB\n")));

    private final List<Filed> issues = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final List<String> made = new ArrayList<>(List.of("tidak-ada"));

    Known(Server server) {
        Issues told = new Issues(server);
        issues.addAll(List.of(told.file(), told.dispatched(), told.inProgress(), told.proposed(), told.responded()));
        attachments.add(told.attach(Issues.STAFF, issues.get(2)));
    }

    List<Filed> issues() {
        return issues;
    }

    /** Something was made under this operation. */
    void remember(Operation operation, Answer answer) {
        if (operation.path().endsWith("/attachments")) {
            attachments.add(answer.text("id"));
        } else if (operation.path().equals("/api/issues")) {
            issues.add(Issues.filed(answer));
        } else {
            made.add(answer.text("id"));
        }
    }

    List<String> of(Operation operation, String name) {
        return switch (name) {
            case "id", "ticketNumber", "into", "issues", "service_request_id" ->
                issues.stream().map(Filed::id).toList();
            case "attachment", "attachments" -> attachments;
            case "view", "template" -> made;
            default -> WORDS.getOrDefault(name, List.of());
        };
    }
}
