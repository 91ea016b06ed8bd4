package id.tuntas.whole;

@OnH2
class ExportsOnH2Test extends Exports {
    ExportsOnH2Test(Server server) {
        super(server);
    }
}
