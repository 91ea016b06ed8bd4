package id.tuntas.whole;

@OnPostgres
class SecrecyOnPostgresTest extends Secrecy {
    SecrecyOnPostgresTest(Server server) {
        super(server);
    }
}
