package id.tuntas.whole;

@OnH2
class Open311ReadingOnH2Test extends Open311Reading {
    Open311ReadingOnH2Test(Server server) {
        super(server);
    }
}
