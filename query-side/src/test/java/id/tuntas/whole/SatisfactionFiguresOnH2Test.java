package id.tuntas.whole;

class SatisfactionFiguresOnH2Test extends SatisfactionFigures {
    SatisfactionFiguresOnH2Test() throws Exception {
        super(Node.Store.onH2("satisfaction"));
    }
}
