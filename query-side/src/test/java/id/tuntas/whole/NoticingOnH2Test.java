package id.tuntas.whole;

@OnH2
class NoticingOnH2Test extends Noticing {
    NoticingOnH2Test(Server server) {
        super(server);
    }
}
