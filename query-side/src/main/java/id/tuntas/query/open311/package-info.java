/** Open311 GeoReport v2 for whoever reads: services, requests and their updates, as far as anybody may know of them. */
@NullMarked
package id.tuntas.query.open311;

import org.jspecify.annotations.NullMarked;
