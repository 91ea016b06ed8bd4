package id.tuntas.whole;

@OnH2
class WebhookingOnH2Test extends Webhooking {
    WebhookingOnH2Test(Server server) {
        super(server);
    }
}
