package id.tuntas.whole;

@OnH2
class Open311ElsewhereOnH2Test extends Open311Elsewhere {
    Open311ElsewhereOnH2Test(Server server) {
        super(server);
    }
}
