package id.tuntas.whole;

@OnH2
class RakorOnH2Test extends Rakor {
    RakorOnH2Test(Server server) {
        super(server);
    }
}
