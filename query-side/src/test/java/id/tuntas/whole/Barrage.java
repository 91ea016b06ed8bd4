package id.tuntas.whole;

import id.tuntas.whole.Documented.Operation;
import id.tuntas.whole.Issues.Filed;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Generated requests on their way, and what became of them. */
final class Barrage {
    private final Server server;
    private final Random random;
    private final Documented documented;
    private final Known known;
    private final Generator generator;
    private final List<Operation> operations;
    private final Map<String, String> faults = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> carriedOut = new TreeMap<>();

    Barrage(Server server, Random random) {
        this.server = server;
        this.random = random;
        this.documented = Documented.of(server);
        this.known = new Known(server);
        this.generator = new Generator(documented, known, random);
        this.operations = documented.operations();
    }

    List<Operation> operations() {
        return operations;
    }

    /** Each kind of fault of each operation, with the first request that met it. */
    Map<String, String> faults() {
        return faults;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** Operations of which at least one was carried out, and how often. */
    Map<String, Integer> carriedOut() {
        return carriedOut;
    }

    int accepted() {
        return carriedOut.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Sends one request as one of these officers, mostly; now and then as somebody else. */
    void send(Operation operation, List<String> officers) {
        Generator.Request request = generator.request(operation);
        Client caller = caller(operation, request, officers);
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            caller = caller.with(header.getKey(), header.getValue());
        }
        if (request.type() != null) {
            caller = caller.with("Content-Type", request.type());
        }
        Answer answer = caller.send(
                operation.method(),
                request.path(),
                request.type() == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(request.body().getBytes(StandardCharsets.UTF_8)));
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.accepted()) {
            carriedOut.merge(operation.name(), 1, Integer::sum);
            if (answer.status() == 201 && !answer.text("id").isEmpty()) {
                known.remember(operation, answer);
            }
        }
        documented
                .fault(operation, answer)
                .ifPresent(fault -> faults.putIfAbsent(
                        operation.name() + " " + shortened(fault),
                        answer.request() + " " + request.headers() + " " + request.type() + " "
                                + shortened(request.body()) + " -> " + shortened(answer.body())));
    }

    private Client caller(Operation operation, Generator.Request request, List<String> officers) {
        boolean tracked = operation.path().startsWith("/api/track/");
        int dice = random.nextInt(100);
        if (tracked ? dice < 90 : dice < 4) {
            return server.reporter(codeFor(request.path()));
        }
        if (dice < 8) {
            return server.as("token-yang-salah");
        }
        return dice < 16 ? server.anybody() : server.as(officers.get(random.nextInt(officers.size())));
    }

    private String codeFor(String path) {
        return known.issues().stream()
                .filter(issue -> path.contains(issue.id()))
                .findFirst()
                .map(Filed::trackingCode)
                .orElse("KODE-SALAH");
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }
}
