package id.tuntas.whole;

@OnH2
class RepeatsOnH2Test extends Repeats {
    RepeatsOnH2Test(Server server) {
        super(server);
    }
}
