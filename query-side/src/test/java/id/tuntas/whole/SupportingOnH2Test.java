package id.tuntas.whole;

@OnH2
class SupportingOnH2Test extends Supporting {
    SupportingOnH2Test(Server server) {
        super(server);
    }
}
