package id.tuntas.whole;

@OnPostgres
class LiveUpdatesOnPostgresTest extends LiveUpdates {
    LiveUpdatesOnPostgresTest(Server server) {
        super(server);
    }
}
