package id.tuntas.whole;

@OnPostgres
class SittingOnPostgresTest extends Sitting {
    SittingOnPostgresTest(Server server) {
        super(server);
    }
}
