package id.tuntas.whole;

@OnH2
class QueueDeskOnH2Test extends QueueDesk {
    QueueDeskOnH2Test(Server server) {
        super(server);
    }
}
