package id.tuntas.whole;

@OnH2
class WrongClocksOnH2Test extends WrongClocks {
    WrongClocksOnH2Test(Server server) {
        super(server);
    }
}
