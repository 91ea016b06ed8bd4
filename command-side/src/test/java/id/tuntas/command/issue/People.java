package id.tuntas.command.issue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.util.List;

/** Those who act in the tests: the demo's officers of Cimahi, and reporters. */
final class People {
    static final String PADASUKA = "32.77.02.1005";
    static final String MELONG = "32.77.01.1001";
    static final String TENGAH = "32.77.02";
    static final String SELATAN = "32.77.01";

    static final Actor LURAH = officer("demo-lurah-padasuka", OfficeKind.LURAH, PADASUKA);
    static final Actor LURAH_MELONG = officer("demo-lurah-melong", OfficeKind.LURAH, MELONG);
    static final Actor CAMAT = officer("demo-camat-tengah", OfficeKind.CAMAT, TENGAH);
    static final Actor DPUPR_HEAD = officer("demo-dpupr-kepala", OfficeKind.OPD_HEAD, "DPUPR");
    static final Actor DPUPR_LIAISON = officer("penghubung", OfficeKind.LIAISON, "DPUPR");
    static final Actor DPUPR_STAFF = officer("demo-dpupr-staf", OfficeKind.STAFF, "DPUPR");
    static final Actor DLH_HEAD = officer("demo-dlh-kepala", OfficeKind.OPD_HEAD, "DLH");
    static final Actor DISHUB_HEAD = officer("demo-dishub-kepala", OfficeKind.OPD_HEAD, "DISHUB");
    static final Actor PPA_HEAD = officer("demo-ppa-kepala", OfficeKind.OPD_HEAD, "DP3AP2KB");
    static final Actor DESK = officer("demo-verifikator", OfficeKind.VERIFIER, "DISKOMINFO");
    static final Actor SEKDA = officer("demo-sekda", OfficeKind.SEKDA, "SETDA");
    static final Actor WALIKOTA = officer("demo-walikota", OfficeKind.REGION_HEAD, "WALIKOTA");
    static final Actor INSPEKTUR = officer("demo-inspektorat", OfficeKind.INSPEKTORAT, "INSPEKTORAT");
    static final Actor SECOND_INSPEKTUR = officer("inspektur-kedua", OfficeKind.INSPEKTORAT, "INSPEKTORAT");
    static final Actor INSPEKTORAT_STAFF = officer("inspektorat-staf", OfficeKind.STAFF, "INSPEKTORAT");
    static final Actor AUDITOR = officer("demo-auditor", OfficeKind.AUDITOR, "INSPEKTORAT");
    static final Actor ADMIN = officer("demo-admin", OfficeKind.ADMIN, "DISKOMINFO");
    static final Actor REPORTER = Actor.reporter(History.ISSUE);
    static final Actor SOMEBODY_ELSES_REPORTER = Actor.reporter(History.OTHER);

    private People() {}

    private static Actor officer(String account, OfficeKind kind, String unit) {
        var tier = Means.chart().unit(unit).orElseThrow().tier();
        return Actor.officer(account, List.of(new OfficeHeld(unit + ":" + kind, kind, unit, tier)));
    }
}
