package id.tuntas.whole;

@OnPostgres
class OpenDataOnPostgresTest extends OpenData {
    OpenDataOnPostgresTest(Server server) {
        super(server);
    }
}
