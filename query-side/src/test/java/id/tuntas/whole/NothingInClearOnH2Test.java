package id.tuntas.whole;

@OnH2
class NothingInClearOnH2Test extends NothingInClear {
    NothingInClearOnH2Test(Server server) {
        super(server);
    }
}
