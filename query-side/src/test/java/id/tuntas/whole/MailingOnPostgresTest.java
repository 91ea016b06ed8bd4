package id.tuntas.whole;

@OnPostgres
class MailingOnPostgresTest extends Mailing {
    MailingOnPostgresTest(Server server) {
        super(server);
    }
}
