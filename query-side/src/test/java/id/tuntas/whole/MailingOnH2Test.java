package id.tuntas.whole;

@OnH2
class MailingOnH2Test extends Mailing {
    MailingOnH2Test(Server server) {
        super(server);
    }
}
