package id.tuntas.whole;

@OnH2
class ClockRulesOnH2Test extends ClockRules {
    ClockRulesOnH2Test(Server server) {
        super(server);
    }
}
