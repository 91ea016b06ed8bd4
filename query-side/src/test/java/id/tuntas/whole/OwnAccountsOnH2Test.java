package id.tuntas.whole;

@OnH2
class OwnAccountsOnH2Test extends OwnAccounts {
    OwnAccountsOnH2Test(Server server) {
        super(server);
    }
}
