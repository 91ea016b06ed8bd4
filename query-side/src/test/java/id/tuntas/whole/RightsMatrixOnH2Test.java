package id.tuntas.whole;

@OnH2
class RightsMatrixOnH2Test extends RightsMatrix {
    RightsMatrixOnH2Test(Server server) {
        super(server);
    }

    @Override
    int step() {
        return 1;
    }
}
