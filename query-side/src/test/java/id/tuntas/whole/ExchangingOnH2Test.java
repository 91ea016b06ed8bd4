package id.tuntas.whole;

@OnH2
class ExchangingOnH2Test extends Exchanging {
    ExchangingOnH2Test(Server server) {
        super(server);
    }
}
