package id.tuntas.whole;

@OnH2
class PrivacyRequestsOnH2Test extends PrivacyRequests {
    PrivacyRequestsOnH2Test(Server server) {
        super(server);
    }
}
