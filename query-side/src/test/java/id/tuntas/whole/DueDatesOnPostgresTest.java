package id.tuntas.whole;

@OnPostgres
class DueDatesOnPostgresTest extends DueDates {
    DueDatesOnPostgresTest(Server server) {
        super(server);
    }
}
