package id.tuntas.whole;

@OnPostgres
class RebuiltOnPostgresTest extends Rebuilt {
    RebuiltOnPostgresTest(Server server) {
        super(server);
    }
}
