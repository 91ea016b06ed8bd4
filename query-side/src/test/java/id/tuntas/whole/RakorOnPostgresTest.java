package id.tuntas.whole;

@OnPostgres
class RakorOnPostgresTest extends Rakor {
    RakorOnPostgresTest(Server server) {
        super(server);
    }
}
