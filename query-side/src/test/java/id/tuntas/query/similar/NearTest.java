package id.tuntas.query.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NearTest {
    private static final Near CIMAHI = new Near(-6.8722, 107.5425);

    /** A thousandth of a degree of latitude is 111.2 m everywhere. */
    @Test
    void metresAreThoseOfTheGlobe() {
        assertThat(CIMAHI.metresTo(-6.8732, 107.5425)).isCloseTo(111.2, within(0.1));
        assertThat(CIMAHI.metresTo(-6.8722, 107.5435)).isCloseTo(111.2 * Math.cos(Math.toRadians(6.8722)), within(0.1));
        assertThat(CIMAHI.metresTo(CIMAHI.lat(), CIMAHI.lng())).isZero();
    }

    @Test
    void theBoxLosesNobodyInTheCircle() {
        Random random = new Random(3277);
        for (double lat : new double[] {0, -6.87, 60, -85}) {
            Near here = new Near(lat, 107.54);
            for (int i = 0; i < 2_000; i++) {
                double north = (random.nextDouble() - 0.5) * 4 * here.latitudes();
                double east = (random.nextDouble() - 0.5) * 4 * here.longitudes();
                if (here.metresTo(lat + north, 107.54 + east) <= Near.METRES_MAX) {
                    assertThat(Math.abs(north)).isLessThanOrEqualTo(here.latitudes());
                    assertThat(Math.abs(east)).isLessThanOrEqualTo(here.longitudes());
                }
            }
        }
    }
}
