package id.tuntas.whole;

@OnH2
class SittingOnH2Test extends Sitting {
    SittingOnH2Test(Server server) {
        super(server);
    }
}
