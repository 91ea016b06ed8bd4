package id.tuntas.whole;

@OnH2
class SigningInOnH2Test extends SigningIn {
    SigningInOnH2Test(Server server) {
        super(server);
    }
}
