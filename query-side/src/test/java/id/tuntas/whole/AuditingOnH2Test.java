package id.tuntas.whole;

@OnH2
class AuditingOnH2Test extends Auditing {
    AuditingOnH2Test(Server server) {
        super(server);
    }
}
