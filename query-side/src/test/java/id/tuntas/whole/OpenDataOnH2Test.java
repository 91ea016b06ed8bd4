package id.tuntas.whole;

@OnH2
class OpenDataOnH2Test extends OpenData {
    OpenDataOnH2Test(Server server) {
        super(server);
    }
}
