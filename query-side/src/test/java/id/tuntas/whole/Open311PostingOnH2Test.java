package id.tuntas.whole;

@OnH2
class Open311PostingOnH2Test extends Open311Posting {
    Open311PostingOnH2Test(Server server) {
        super(server);
    }
}
