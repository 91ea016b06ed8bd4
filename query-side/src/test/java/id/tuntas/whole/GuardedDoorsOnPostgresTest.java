package id.tuntas.whole;

@OnPostgres
class GuardedDoorsOnPostgresTest extends GuardedDoors {
    GuardedDoorsOnPostgresTest(Server server) {
        super(server);
    }
}
