package id.tuntas.whole;

@OnH2
class RebuiltOnH2Test extends Rebuilt {
    RebuiltOnH2Test(Server server) {
        super(server);
    }
}
