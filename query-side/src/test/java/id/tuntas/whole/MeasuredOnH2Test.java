package id.tuntas.whole;

@OnH2
class MeasuredOnH2Test extends Measured {
    MeasuredOnH2Test(Server server) {
        super(server);
    }
}
