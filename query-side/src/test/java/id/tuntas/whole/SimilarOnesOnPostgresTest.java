package id.tuntas.whole;

@OnPostgres
class SimilarOnesOnPostgresTest extends SimilarOnes {
    SimilarOnesOnPostgresTest(Server server) {
        super(server);
    }
}
