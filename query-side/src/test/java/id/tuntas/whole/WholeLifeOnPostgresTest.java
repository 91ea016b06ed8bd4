package id.tuntas.whole;

@OnPostgres
class WholeLifeOnPostgresTest extends WholeLife {
    WholeLifeOnPostgresTest(Server server) {
        super(server);
    }
}
