package id.tuntas.whole;

@OnH2
class WholeLifeOnH2Test extends WholeLife {
    WholeLifeOnH2Test(Server server) {
        super(server);
    }
}
