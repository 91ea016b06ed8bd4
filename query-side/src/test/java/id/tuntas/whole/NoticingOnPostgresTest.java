package id.tuntas.whole;

@OnPostgres
class NoticingOnPostgresTest extends Noticing {
    NoticingOnPostgresTest(Server server) {
        super(server);
    }
}
