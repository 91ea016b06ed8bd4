package id.tuntas.whole;

@OnH2
class ReadingsOnH2Test extends Readings {
    ReadingsOnH2Test(Server server) {
        super(server);
    }
}
