package id.tuntas.whole;

class OutageOnPostgresTest extends Outage {
    @Override
    Node.Store store() throws Exception {
        return Node.Store.onPostgres("outage");
    }

    @Override
    int nodes() {
        return 2;
    }
}
