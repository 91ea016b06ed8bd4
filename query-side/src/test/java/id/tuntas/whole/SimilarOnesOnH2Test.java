package id.tuntas.whole;

@OnH2
class SimilarOnesOnH2Test extends SimilarOnes {
    SimilarOnesOnH2Test(Server server) {
        super(server);
    }
}
