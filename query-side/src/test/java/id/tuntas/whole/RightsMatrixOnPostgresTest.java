package id.tuntas.whole;

@OnPostgres
class RightsMatrixOnPostgresTest extends RightsMatrix {
    RightsMatrixOnPostgresTest(Server server) {
        super(server);
    }

    @Override
    int step() {
        return 9;
    }
}
