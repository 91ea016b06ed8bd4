package id.tuntas.whole;

@OnPostgres
class PrivacyRequestsOnPostgresTest extends PrivacyRequests {
    PrivacyRequestsOnPostgresTest(Server server) {
        super(server);
    }
}
