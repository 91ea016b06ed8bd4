package id.tuntas.whole;

@OnH2
class PhotosOnH2Test extends Photos {
    PhotosOnH2Test(Server server) {
        super(server);
    }
}
