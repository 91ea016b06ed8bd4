package id.tuntas.whole;

@OnH2
class GeneratedRequestsOnH2Test extends GeneratedRequests {
    GeneratedRequestsOnH2Test(Server server) {
        super(server);
    }
}
