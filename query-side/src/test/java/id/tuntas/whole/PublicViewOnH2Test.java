package id.tuntas.whole;

@OnH2
class PublicViewOnH2Test extends PublicView {
    PublicViewOnH2Test(Server server) {
        super(server);
    }
}
