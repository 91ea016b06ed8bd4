package id.tuntas.whole;

@OnH2
class BadInputOnH2Test extends BadInput {
    BadInputOnH2Test(Server server) {
        super(server);
    }
}
