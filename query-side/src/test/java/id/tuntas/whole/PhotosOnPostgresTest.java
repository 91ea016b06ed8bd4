package id.tuntas.whole;

@OnPostgres
class PhotosOnPostgresTest extends Photos {
    PhotosOnPostgresTest(Server server) {
        super(server);
    }
}
