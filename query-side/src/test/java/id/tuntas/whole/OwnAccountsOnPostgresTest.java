package id.tuntas.whole;

@OnPostgres
class OwnAccountsOnPostgresTest extends OwnAccounts {
    OwnAccountsOnPostgresTest(Server server) {
        super(server);
    }
}
