package id.tuntas.whole;

@OnH2
class SurveyingOnH2Test extends Surveying {
    SurveyingOnH2Test(Server server) {
        super(server);
    }
}
