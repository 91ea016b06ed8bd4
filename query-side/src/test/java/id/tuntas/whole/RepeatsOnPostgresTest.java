package id.tuntas.whole;

@OnPostgres
class RepeatsOnPostgresTest extends Repeats {
    RepeatsOnPostgresTest(Server server) {
        super(server);
    }
}
