package id.tuntas.whole;

@OnPostgres
class OtherWaysOnPostgresTest extends OtherWays {
    OtherWaysOnPostgresTest(Server server) {
        super(server);
    }
}
