package id.tuntas.whole;

@OnPostgres
class PublicViewOnPostgresTest extends PublicView {
    PublicViewOnPostgresTest(Server server) {
        super(server);
    }
}
