package id.tuntas.whole;

@OnPostgres
class WebhookingOnPostgresTest extends Webhooking {
    WebhookingOnPostgresTest(Server server) {
        super(server);
    }
}
