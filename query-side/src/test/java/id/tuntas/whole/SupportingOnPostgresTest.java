package id.tuntas.whole;

@OnPostgres
class SupportingOnPostgresTest extends Supporting {
    SupportingOnPostgresTest(Server server) {
        super(server);
    }
}
