package id.tuntas.whole;

class SatisfactionFiguresOnPostgresTest extends SatisfactionFigures {
    SatisfactionFiguresOnPostgresTest() throws Exception {
        super(Node.Store.onPostgres("satisfaction"));
    }
}
