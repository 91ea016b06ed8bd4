package id.tuntas.whole;

@OnH2
class PoisonEventsOnH2Test extends PoisonEvents {
    PoisonEventsOnH2Test(Server server) {
        super(server);
    }
}
