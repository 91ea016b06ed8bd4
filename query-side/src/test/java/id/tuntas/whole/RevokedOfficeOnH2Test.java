package id.tuntas.whole;

@OnH2
class RevokedOfficeOnH2Test extends RevokedOffice {
    RevokedOfficeOnH2Test(Server server) {
        super(server);
    }
}
