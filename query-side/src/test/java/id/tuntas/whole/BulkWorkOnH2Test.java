package id.tuntas.whole;

@OnH2
class BulkWorkOnH2Test extends BulkWork {
    BulkWorkOnH2Test(Server server) {
        super(server);
    }
}
