package id.tuntas.whole;

@OnH2
class PastQueuesOnH2Test extends PastQueues {
    PastQueuesOnH2Test(Server server) {
        super(server);
    }
}
