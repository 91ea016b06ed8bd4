package id.tuntas.query.similar;

/**
 * What counts as the same place: a point and a circle about it.
 *
 * @param lat degrees (WGS 84), likewise {@code lng}
 */
record Near(double lat, double lng) {
    static final double METRES_MAX = 50;

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Degrees of latitude that hold the circle; a little more, so that rounding loses nobody. */
    double latitudes() {
        return Math.toDegrees(METRES_MAX / EARTH_RADIUS_METRES) * 1.001;
    }

    double longitudes() {
        return latitudes() / Math.max(Math.cos(Math.toRadians(lat)), 0.01);
    }

    /** The great circle's length to another point (haversine). */
    double metresTo(double otherLat, double otherLng) {
        double north = Math.sin(Math.toRadians(otherLat - lat) / 2);
        double east = Math.sin(Math.toRadians(otherLng - lng) / 2);
        double chord = north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * east * east;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
