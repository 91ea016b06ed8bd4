package violations.query;

public final class PublicForNobody {}
