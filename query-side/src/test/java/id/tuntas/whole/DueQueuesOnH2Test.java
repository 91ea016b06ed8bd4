package id.tuntas.whole;

@OnH2
class DueQueuesOnH2Test extends DueQueues {
    DueQueuesOnH2Test(Server server) {
        super(server);
    }
}
