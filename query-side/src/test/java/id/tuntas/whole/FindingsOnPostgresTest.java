package id.tuntas.whole;

@OnPostgres
class FindingsOnPostgresTest extends Findings {
    FindingsOnPostgresTest(Server server) {
        super(server);
    }
}
