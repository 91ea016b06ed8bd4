package id.tuntas.whole;

class OutageOnH2Test extends Outage {
    @Override
    Node.Store store() throws Exception {
        return Node.Store.onH2("outage");
    }

    @Override
    int nodes() {
        return 1;
    }
}
