package id.tuntas.whole;

@OnH2
class FindingsOnH2Test extends Findings {
    FindingsOnH2Test(Server server) {
        super(server);
    }
}
