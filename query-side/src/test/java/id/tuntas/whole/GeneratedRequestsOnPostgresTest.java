package id.tuntas.whole;

@OnPostgres
class GeneratedRequestsOnPostgresTest extends GeneratedRequests {
    GeneratedRequestsOnPostgresTest(Server server) {
        super(server);
    }
}
