package id.tuntas.whole;

@OnPostgres
class NothingInClearOnPostgresTest extends NothingInClear {
    NothingInClearOnPostgresTest(Server server) {
        super(server);
    }
}
