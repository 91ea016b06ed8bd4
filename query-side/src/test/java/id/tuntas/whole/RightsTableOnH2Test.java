package id.tuntas.whole;

@OnH2
class RightsTableOnH2Test extends RightsTable {
    RightsTableOnH2Test(Server server) {
        super(server);
    }
}
