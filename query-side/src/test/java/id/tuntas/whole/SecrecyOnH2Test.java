package id.tuntas.whole;

@OnH2
class SecrecyOnH2Test extends Secrecy {
    SecrecyOnH2Test(Server server) {
        super(server);
    }
}
