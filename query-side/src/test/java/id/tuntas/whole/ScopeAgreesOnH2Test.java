package id.tuntas.whole;

@OnH2
class ScopeAgreesOnH2Test extends ScopeAgrees {
    ScopeAgreesOnH2Test(Server server) {
        super(server);
    }
}
