package id.tuntas.whole;

@OnPostgres
class ClockRulesOnPostgresTest extends ClockRules {
    ClockRulesOnPostgresTest(Server server) {
        super(server);
    }
}
