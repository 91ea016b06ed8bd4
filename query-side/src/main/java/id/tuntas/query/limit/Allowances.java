package id.tuntas.query.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * How often. Who is signed in counts for themselves, for a whole office may stand behind one address; everybody else
 * counts by address.
 *
 * @param accountRequestsPerMinute of one account, by browser and tokens together
 * @param addressRequestsPerMinute of one address without sign-in
 * @param addressFilingsPerHour complaints of one address without sign-in
 * @param addressSuggestionsPerMinute looks for similar complaints of one address without sign-in
 * @param addressExportsPerHour tables of open data of one address without sign-in
 * @param publicAddresses addresses, or networks as {@code 10.2.0.0/16}, behind which many people file, such as the free
 *     network of a village hall
 * @param publicAddressTimes so many times as much from there
 */
@ConfigurationProperties("tuntas.limits")
record Allowances(
        int accountRequestsPerMinute,
        int addressRequestsPerMinute,
        int addressFilingsPerHour,
        int addressSuggestionsPerMinute,
        int addressExportsPerHour,
        List<String> publicAddresses,
        int publicAddressTimes) {

    int times(String address) {
        return publicAddresses.stream().anyMatch(network -> new IpAddressMatcher(network).matches(address))
                ? publicAddressTimes
                : 1;
    }
}
