package violations.query;

final class Prints {
    void print() {
        System.out.println("halo");
    }
}
