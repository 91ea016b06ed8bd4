package violations.query;

final class OpenState {
    int count;
}
