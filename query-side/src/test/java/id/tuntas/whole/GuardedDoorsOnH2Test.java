package id.tuntas.whole;

@OnH2
class GuardedDoorsOnH2Test extends GuardedDoors {
    GuardedDoorsOnH2Test(Server server) {
        super(server);
    }
}
