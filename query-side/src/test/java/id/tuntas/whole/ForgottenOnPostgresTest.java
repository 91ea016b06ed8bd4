package id.tuntas.whole;

@OnPostgres
class ForgottenOnPostgresTest extends Forgotten {
    ForgottenOnPostgresTest(Server server) {
        super(server);
    }
}
