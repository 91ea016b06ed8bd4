package id.tuntas.whole;

@OnH2
class DatedOfficesOnH2Test extends DatedOffices {
    DatedOfficesOnH2Test(Server server) {
        super(server);
    }
}
