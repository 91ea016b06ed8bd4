package id.tuntas.whole;

@OnPostgres
class ProvenHistoryOnPostgresTest extends ProvenHistory {
    ProvenHistoryOnPostgresTest(Server server) {
        super(server);
    }
}
