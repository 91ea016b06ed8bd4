package id.tuntas.whole;

@OnH2
class ForgottenOnH2Test extends Forgotten {
    ForgottenOnH2Test(Server server) {
        super(server);
    }
}
