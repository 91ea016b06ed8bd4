package id.tuntas.whole;

@OnH2
class SearchesOnH2Test extends Searches {
    SearchesOnH2Test(Server server) {
        super(server);
    }
}
