package id.tuntas.whole;

@OnPostgres
class Open311ReadingOnPostgresTest extends Open311Reading {
    Open311ReadingOnPostgresTest(Server server) {
        super(server);
    }
}
