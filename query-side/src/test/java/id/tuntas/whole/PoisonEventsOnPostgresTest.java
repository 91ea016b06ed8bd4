package id.tuntas.whole;

@OnPostgres
class PoisonEventsOnPostgresTest extends PoisonEvents {
    PoisonEventsOnPostgresTest(Server server) {
        super(server);
    }
}
