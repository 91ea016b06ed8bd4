package id.tuntas.whole;

@OnPostgres
class SurveyingOnPostgresTest extends Surveying {
    SurveyingOnPostgresTest(Server server) {
        super(server);
    }
}
