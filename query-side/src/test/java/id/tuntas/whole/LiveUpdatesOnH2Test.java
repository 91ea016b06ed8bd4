package id.tuntas.whole;

@OnH2
class LiveUpdatesOnH2Test extends LiveUpdates {
    LiveUpdatesOnH2Test(Server server) {
        super(server);
    }
}
