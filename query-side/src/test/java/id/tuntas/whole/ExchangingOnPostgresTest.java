package id.tuntas.whole;

@OnPostgres
class ExchangingOnPostgresTest extends Exchanging {
    ExchangingOnPostgresTest(Server server) {
        super(server);
    }
}
