package id.tuntas.whole;

@OnH2
class ProvenHistoryOnH2Test extends ProvenHistory {
    ProvenHistoryOnH2Test(Server server) {
        super(server);
    }
}
