package id.tuntas.whole;

@OnPostgres
class SigningInOnPostgresTest extends SigningIn {
    SigningInOnPostgresTest(Server server) {
        super(server);
    }
}
