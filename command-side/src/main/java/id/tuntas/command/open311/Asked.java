package id.tuntas.command.open311;

import id.tuntas.command.attachment.Intake;
import id.tuntas.command.attachment.Taken;
import id.tuntas.ledger.records.WrongRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The fields of a request, whether they came urlencoded or multipart; an empty one is an absent one. */
record Asked(HttpServletRequest request) {
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]{1,60})](?:\\[])?");
    private static final int FILES_MAX = 5;
    private static final int URL_MAX = 500;
    private static final int URLS_MAX = 5;

    @Nullable
    String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @throws WrongRequest when it is missing */
    String needed(String name) {
        String value = text(name);
        if (value == null) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.missing", name);
        }
        return value;
    }

    /** All values of a field that may come again. */
    List<String> texts(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : List.of(values).stream()
                        .filter(value -> !value.isBlank())
                        .map(String::strip)
                        .toList();
    }

    /** @throws WrongRequest when it is there and no number */
    @Nullable
    Double degrees(String name, double most) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below, as a number that is none is
        }
        throw new WrongRequest(WrongRequest.BAD, "open311.error.malformed", name);
    }

    /** What was answered to a category's questions, by their codes; {@code attribute[A]} and {@code attribute[A][]}. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new TreeMap<>();
        request.getParameterMap().keySet().forEach(name -> {
            Matcher attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                attributes
                        .computeIfAbsent(attribute.group(1), code -> new ArrayList<>())
                        .addAll(texts(name));
            }
        });
        return attributes;
    }

    /** Kept as text: what stands at an address of somebody else's choice is not fetched by this program. */
    List<String> links() {
        List<String> urls = texts("media_url");
        boolean fit = urls.size() <= URLS_MAX
                && urls.stream().allMatch(url -> url.length() <= URL_MAX && url.matches("https?://[^\\s<>\"]+"));
        if (!fit) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.malformed", "media_url");
        }
        return urls;
    }

    /**
     * Files of whatever field, as the specification has {@code media} and clients have others.
     *
     * @throws WrongRequest when there are too many
     */
    List<Taken> taken(Intake intake) {
        return files().stream().map(file -> intake.take("media", content(file))).toList();
    }

    private List<MultipartFile> files() {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null) {
            return List.of();
        }
        List<MultipartFile> files = form.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .filter(file -> !file.isEmpty())
                .toList();
        if (files.size() > FILES_MAX) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.many-files", FILES_MAX);
        }
        return files;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
