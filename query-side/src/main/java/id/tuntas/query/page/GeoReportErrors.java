package id.tuntas.query.page;

import id.tuntas.ledger.records.Records;

/**
 * How a refusal is told below the addresses of Open311: not as everywhere else, but as its specification has it.
 *
 * @param mediaType with its charset, UTF-8
 */
public record GeoReportErrors(String mediaType, String body) {
    private static final String ROOT = "/open311/v2/";

    /** Whether this address is the specification's to describe. */
    public static boolean tell(String address) {
        return address.startsWith(ROOT);
    }

    /** In the format that the address asks for, JSON where it asks for none that there is. */
    public static GeoReportErrors at(String address, int status, String description) {
        String format = address.endsWith(".xml") ? "xml" : "json";
        return new GeoReportErrors(
                Records.mediaType(format), Records.error(status, description).in(format));
    }
}
