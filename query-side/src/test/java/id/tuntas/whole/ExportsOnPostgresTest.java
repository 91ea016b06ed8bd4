package id.tuntas.whole;

@OnPostgres
class ExportsOnPostgresTest extends Exports {
    ExportsOnPostgresTest(Server server) {
        super(server);
    }
}
