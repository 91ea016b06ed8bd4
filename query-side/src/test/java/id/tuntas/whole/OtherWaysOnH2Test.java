package id.tuntas.whole;

@OnH2
class OtherWaysOnH2Test extends OtherWays {
    OtherWaysOnH2Test(Server server) {
        super(server);
    }
}
