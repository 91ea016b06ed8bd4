package id.tuntas.whole;

@OnPostgres
class BadInputOnPostgresTest extends BadInput {
    BadInputOnPostgresTest(Server server) {
        super(server);
    }
}
