package id.tuntas.whole;

@OnH2
class DueDatesOnH2Test extends DueDates {
    DueDatesOnH2Test(Server server) {
        super(server);
    }
}
